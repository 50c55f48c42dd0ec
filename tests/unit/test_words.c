/* What a single word is: word_verdict and its relatives. The long list is tests/data/words/accepted.txt. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/words.h"
#include "word_lists.h"

static enum verdict verdict_of(const struct knowledge *k, const char *word)
{
    unsigned flags;
    return word_verdict(k, word, strlen(word), &flags);
}

static bool is_accepted(const struct knowledge *k, const struct word_row *row, struct buf *seen)
{
    buf_add_str(seen, "nothing known of it");
    return verdict_of(k, row->fields[0]) != VERDICT_UNKNOWN;
}

static void accepts_listed_words(void **state)
{
    assert_int_equal(wrong_rows(*state, "accepted", 300, is_accepted), 0);
}

static void still_does_not_know(void **state)
{
    assert_int_equal(mended_rows(*state, "accepted", is_accepted), 0);
}

/* The near misses and the compounds must not be accepted because everything is. */
static void refuses_what_is_no_word(void **state)
{
    static const char *const words[] = {
        "undder",       "essich",       "TagenOpenAI", "Regeirung",    "Gesellshcaft",  "Bundesregeirung",
        "xqzrt",        "Hausx",        "vieleicht",   "niemlas",      "zwishcen",      "Wirtschft",
        "Atlman",       "Entwicklunng", "gekomnen",    "dieRegierung", "asdfghjk",      "Verandwortung",
        "Verhandlngen", "kündgite",     "öffentlch",   "Unternehmn",   "Bürgermiester", "Krankenhus",
    };
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (verdict_of(*state, words[i]) != VERDICT_UNKNOWN) {
            print_error("accepted: %s\n", words[i]);
            wrong++;
        }
    assert_int_equal(wrong, 0);
}

static const char *const verdict_names[] = {"none", "known", "name", "foreign", "joined", "typo", "variant", "unknown"};

static bool has_verdict(const struct knowledge *k, const struct word_row *row, struct buf *seen)
{
    buf_add_str(seen, verdict_names[verdict_of(k, row->fields[0])]);
    return strcmp(verdict_names[verdict_of(k, row->fields[0])], row->fields[1]) == 0;
}

static void tells_kinds(void **state)
{
    assert_int_equal(wrong_rows(*state, "verdicts", 50, has_verdict), 0);
}

static void still_mistakes_kinds(void **state)
{
    assert_int_equal(mended_rows(*state, "verdicts", has_verdict), 0);
}

/* What cannot be seen in a word does not change it. */
static void looks_through_the_invisible(void **state)
{
    static const char *const words[] = {"Zu\xC2\xADsatz",    "Bu\xCC\x88ro",      "Null\xE2\x80\x8Bpunkt",
                                        "geht\xE2\x80\x99s", "E\xE2\x80\x91Mail", "\xEF\xBB\xBFHaus"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        assert_int_equal(verdict_of(*state, words[i]), VERDICT_KNOWN);
    assert_int_equal(verdict_of(*state, ""), VERDICT_KNOWN);
}

static void reports_flags(void **state)
{
    unsigned flags = 0;
    word_verdict(*state, "Haus", 4, &flags);
    assert_true(flags & LEX_GERMAN);
    word_verdict(*state, "Altman", 6, &flags);
    assert_true(flags & LEX_PERSON);
    assert_false(flags & LEX_GERMAN);
    word_verdict(*state, "because", 7, &flags);
    assert_true(flags & LEX_ENGLISH);
    word_verdict(*state, "Fuzzbert", 8, &flags);
    assert_int_equal(flags, 0);
}

static void survives_long_words(void **state)
{
    char word[400];
    memset(word, 'a', sizeof(word));
    unsigned flags;
    for (size_t len = 60; len <= sizeof(word); len += 20)
        assert_true(word_verdict(*state, word, len, &flags) != VERDICT_NONE);
    memset(word, '-', sizeof(word));
    assert_int_equal(word_verdict(*state, word, 100, &flags), VERDICT_KNOWN);
}

struct text_pair {
    const char *from, *to;
};

static void cleans_forms(void **state)
{
    static const struct text_pair rows[] = {
        {"Haus", "Haus"},
        {"Zu\xC2\xADsatz", "Zusatz"},
        {"Null\xE2\x80\x8B"
         "breit",
         "Nullbreit"},
        {"geht’s", "geht's"},
        {"E\xE2\x80\x91Mail", "E-Mail"},
        {"Bu\xCC\x88ro", "Büro"},
        {"M\xEF\xBF\xBDnchen", ""}, /* lost letters: nothing can be said of it */
        {"\xC2\xAD", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        char out[64];
        size_t n = word_clean(rows[i].from, strlen(rows[i].from), out, sizeof(out));
        out[n] = '\0';
        assert_string_equal(out, rows[i].to);
    }
    char small[8];
    assert_int_equal(word_clean("Donaudampfschiff", 16, small, sizeof(small)), 0);
}

static void modernizes(void **state)
{
    static const struct text_pair rows[] = {
        {"daß", "dass"},
        {"muß", "muss"},
        {"Mißverständnis", "Missverständnis"},
        {"Kuß", "Kuss"},
        {"läßt", "lässt"},
        {"Straße", ""},
        {"groß", ""},
        {"Haus", ""},
        {"Fuß", ""},
        {"Prozeß", "Prozess"},
        {"bißchen", "bisschen"},
        {"xyß", ""},
        {"Flußufer", "Flussufer"},
        {"Weißbrot", ""},
        {"Schlußstrich", "Schlussstrich"},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        char out[64];
        size_t n = word_modern_spelling(*state, rows[i].from, strlen(rows[i].from), out, sizeof(out) - 1);
        out[n] = '\0';
        assert_string_equal(out, rows[i].to);
    }
    char small[4];
    assert_int_equal(word_modern_spelling(*state, "Mißverständnis", strlen("Mißverständnis"), small, 4), 0);
}

static void vouches(void **state)
{
    static const char *const certain[] = {"Haus", "und", "Berlin", "Regierung"};
    static const char *const others[] = {"Fuzzbert", "because", "3er", "undder", "Regeirung"};
    for (size_t i = 0; i < sizeof(certain) / sizeof(certain[0]); i++)
        assert_true(word_is_certain(*state, certain[i], strlen(certain[i])));
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        assert_false(word_is_certain(*state, others[i], strlen(others[i])));
}

static void tells_verbs(void **state)
{
    static const char *const verbs[] = {"gehen", "zurückzuholen", "heruntergeladen", "abspeichern", "wegdiskutieren"};
    static const char *const others[] = {"Haus", "schön", "undder", "Regierung", "und"};
    for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
        if (!word_is_verb(*state, verbs[i], strlen(verbs[i])))
            fail_msg("no verb: %s", verbs[i]);
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (word_is_verb(*state, others[i], strlen(others[i])))
            fail_msg("a verb: %s", others[i]);
}

static void second_opinion(void **state)
{
    assert_true(word_has_second_opinion(*state, "Haus", 4));
    assert_true(word_has_second_opinion(*state, "Straße", strlen("Straße")));
    assert_false(word_has_second_opinion(*state, "Regeirung", 9));
    assert_false(word_has_second_opinion(*state, "", 0));
    char word[300];
    memset(word, 'a', sizeof(word));
    assert_false(word_has_second_opinion(*state, word, sizeof(word)));
}

static void orders_by_frequency(void **state)
{
    unsigned very = word_frequency(*state, "und", 3), usual = word_frequency(*state, "Regierung", 9);
    unsigned rare = word_frequency(*state, "Abschiebestopp", 14), none = word_frequency(*state, "Fuzzbert", 8);
    assert_true(very > usual && usual > rare && rare >= none);
    assert_int_equal(none, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_listed_words),
        cmocka_unit_test(still_does_not_know),
        cmocka_unit_test(refuses_what_is_no_word),
        cmocka_unit_test(tells_kinds),
        cmocka_unit_test(still_mistakes_kinds),
        cmocka_unit_test(looks_through_the_invisible),
        cmocka_unit_test(reports_flags),
        cmocka_unit_test(survives_long_words),
        cmocka_unit_test(cleans_forms),
        cmocka_unit_test(modernizes),
        cmocka_unit_test(vouches),
        cmocka_unit_test(tells_verbs),
        cmocka_unit_test(second_opinion),
        cmocka_unit_test(orders_by_frequency),
    };
    return cmocka_run_group_tests(tests, knowledge_setup, knowledge_teardown);
}
