/* What compares a text with its source: sentences that belong together, numbers by value, marks that are kept, and the
 * English-German dictionary. Needs MTLINT_DATA/en-de.bin. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <unistd.h>

#include "pair_text.h"
#include "text/kept_marks.h"
#include "text/quantities.h"

static int open_dictionary(void **state)
{
    *state = open_translations();
    return 0;
}

static int close_dictionary(void **state)
{
    translations_close(*state);
    return 0;
}

/* --- alignment */

/* Links as "0-1:0-2 ", sentences from and to on both sides; "?" behind one that is not sure. */
static void links_are(const struct translations *t, const char *english, const char *german, const char *wanted)
{
    struct pair_text source, target;
    struct alignment a = {0};
    struct buf links = BUF_EMPTY;
    struct source_memo *memo = source_memo_new(lang_by_tag("en"), t);
    pair_text_open(&source, english, strlen(english), lang_by_tag("en"));
    pair_text_open(&target, german, strlen(german), lang_by_tag("de"));
    pair_text_translate(&source, memo);
    align_documents(&a, &source.side, &target.side);
    for (size_t i = 0; i < a.links.len; i++) {
        const struct sentence_link *l = &a.links.items[i];
        bool lone = l->source_from == l->source_to || l->target_from == l->target_to;
        buf_addf(&links, "%s%u-%u:%u-%u%s", i ? " " : "", l->source_from, l->source_to, l->target_from, l->target_to,
                 l->confidence >= (lone ? LINK_LONE_SURE : LINK_SURE) ? "" : "?");
        assert_int_equal(l->pair, LINK_NO_PAIR);
    }
    assert_string_equal(buf_str(&links), wanted);
    alignment_release(&a);
    buf_release(&links);
    pair_text_close(&source);
    pair_text_close(&target);
    source_memo_free(memo);
}

static void test_alignment(void **state)
{
    links_are(*state, "", "", "");
    links_are(*state, "The house is old. The river is cold. The garden has many trees.",
              "Das Haus ist alt. Der Fluss ist kalt. Der Garten hat viele Bäume.", "0-1:0-1 1-2:1-2 2-3:2-3");
    links_are(*state, "The house is old, and the river behind the garden is very cold. The garden has many trees.",
              "Das Haus ist alt. Der Fluss hinter dem Garten ist sehr kalt. Der Garten hat viele Bäume.",
              "0-1:0-2 1-2:2-3");
    links_are(*state, "The house is old. The river behind the garden is very cold. The garden has many trees.",
              "Das Haus ist alt, und der Fluss hinter dem Garten ist sehr kalt. Der Garten hat viele Bäume.",
              "0-2:0-1 2-3:1-2");
}

static void test_alignment_lone(void **state)
{
    const char *english =
        "The mayor opened the new bridge on Monday. Children threw flowers into the water. The police "
        "closed two streets for the evening. The last train left at midnight.";
    links_are(
        *state, english,
        "Die Bürgermeisterin eröffnete am Montag die neue Brücke. Die Polizei sperrte für den Abend zwei Straßen. "
        "Der letzte Zug fuhr um Mitternacht ab.",
        "0-1:0-1 1-2:1-1 2-3:1-2 3-4:2-3");
    links_are(*state, "The mayor opened the new bridge on Monday. The last train left at midnight.",
              "Die Bürgermeisterin eröffnete am Montag die neue Brücke. Melden Sie sich jetzt kostenlos für unseren "
              "Rundbrief an! Der letzte Zug fuhr um Mitternacht ab.",
              "0-1:0-1 1-1:1-2 1-2:2-3");
    links_are(*state, "The house is old.", "", "0-1:0-0");
    links_are(*state, "", "Das Haus ist alt.", "0-0:0-1");
}

static void test_length(void **state)
{
    (void)state;
    assert_true(alignment_length_away(0, 0) == 0);
    assert_true(alignment_length_away(100, 300) > 2);
    assert_true(alignment_length_away(100, 30) < -2);
    assert_true(alignment_length_away(100, 115) > -1 && alignment_length_away(100, 115) < 1);
}

/* --- numbers */

static void find_first(struct quantity *q, const char *text, const char *language, size_t *count)
{
    struct pair_text t;
    struct pair_memory memory = {0};
    struct pair_side side;
    struct quantities all = {0};
    pair_text_open(&t, text, strlen(text), lang_by_tag(language));
    pair_side_fill(&side, &memory, &t.side, 0, t.doc.sentences.len);
    quantities_find(&all, &side);
    *count = all.len;
    if (all.len > 0)
        *q = all.items[0];
    free(all.items);
    pair_memory_release(&memory);
    pair_text_close(&t);
}

static void has_value(const char *text, const char *language, double value)
{
    struct quantity q = {0};
    size_t count;
    bool found = false;
    find_first(&q, text, language, &count);
    for (size_t i = 0; i < q.value_count; i++)
        found |= q.values[i] > value - 1e-6 * (value + 1) && q.values[i] < value + 1e-6 * (value + 1);
    if (count == 0 || !found)
        fail_msg("\"%s\": %zu quantities, the first is %f and not %f", text, count, q.values[0], value);
}

static void test_values(void **state)
{
    (void)state;
    has_value("It cost 1,234.50 dollars.", "en", 1234.5);
    has_value("Es kostete 1.234,50 Dollar.", "de", 1234.5);
    has_value("They won three games.", "en", 3);
    has_value("Sie gewannen drei Spiele.", "de", 3);
    has_value("He bought a dozen eggs.", "en", 12);
    has_value("About 1.5 billion people.", "en", 1.5e9);
    has_value("Etwa 1,5 Milliarden Menschen.", "de", 1.5e9);
    has_value("Etwa 1,5 Billionen Euro.", "de", 1.5e12);
    has_value("Es waren einundzwanzig Gäste.", "de", 21);
    has_value("There were twenty-one guests.", "en", 21);
}

static void are_equal(const char *english, const char *german, bool equal)
{
    struct quantity a = {0}, b = {0};
    size_t count;
    find_first(&a, english, "en", &count);
    assert_true(count > 0);
    find_first(&b, german, "de", &count);
    assert_true(count > 0);
    if (quantity_equal(&a, &b) != equal)
        fail_msg("\"%s\" and \"%s\" are %sthe same", english, german, equal ? "not " : "");
}

static void test_equal(void **state)
{
    (void)state;
    are_equal("Costs rose by 2.5 percent.", "Die Kosten stiegen um 2,5 Prozent.", true);
    are_equal("Costs rose by 2.5 percent.", "Die Kosten stiegen um 25 Prozent.", false);
    are_equal("It has 75m users.", "Es hat 75 Millionen Nutzer.", true);
    are_equal("It has 2 billion users.", "Es hat 2 Billionen Nutzer.", false);
    are_equal("It has 2 billion users.", "Es hat 2 Milliarden Nutzer.", true);
    are_equal("Twelve people came.", "Es kamen 12 Leute.", true);
}

static void test_no_quantity(void **state)
{
    struct quantity q;
    size_t count;
    (void)state;
    find_first(&q, "Das Haus steht am Fluss.", "de", &count);
    assert_int_equal(count, 0);
    find_first(&q, "", "en", &count);
    assert_int_equal(count, 0);
}

/* --- marks */

/* The keys of all marks, parted by blanks. */
static void marks_are(const char *text, const char *wanted)
{
    struct kept_marks marks = {0};
    struct buf keys = BUF_EMPTY;
    kept_marks_find(&marks, span_of(text));
    for (size_t i = 0; i < marks.len; i++) {
        assert_true(marks.items[i].off + marks.items[i].len <= strlen(text));
        buf_add_str(&keys, i ? " " : "");
        buf_add_span(&keys, marks.items[i].key);
    }
    assert_string_equal(buf_str(&keys), wanted);
    buf_release(&keys);
    free(marks.items);
}

static void test_marks(void **state)
{
    (void)state;
    marks_are("Nichts davon.", "");
    marks_are("Siehe https://example.org/a?b=c, dort.", "https://example.org/a?b=c");
    marks_are("Schreib an info@example.org.", "info@example.org");
    marks_are("%s hat %1$d von %(total)s", "%s %1$d %(total)s");
    marks_are("Hallo {name}, {{user}} und ${x}!", "{name} {{user}} ${x}");
    marks_are("Seit v2.1.0 neu", "v2.1.0");
    marks_are("Es sind 50 % der Leute.", "");
}

/* --- the dictionary */

static bool has(const struct translations *t, const char *english, const char *german)
{
    return translations_has(t, span_of(english), span_of(german));
}

static void test_dictionary(void **state)
{
    const struct translations *t = *state;
    assert_true(has(t, "house", "haus"));
    assert_true(has(t, "houses", "haus"));
    assert_true(has(t, "House", "haus"));
    assert_true(has(t, "went", "gehen"));
    assert_false(has(t, "house", "fluss"));
    assert_true(translations_know(t, span_of("river")));
    assert_false(translations_know(t, span_of("xqzzyq")));
    assert_false(translations_know(t, span_of("")));
    assert_true(span_is(translations_base(t, span_of("went")), "go"));
    assert_int_equal(translations_base(t, span_of("house")).len, 0);
}

static void test_dictionary_long(void **state)
{
    char word[4 * TRANSLATED_WORD_MAX];
    memset(word, 's', sizeof(word));
    assert_false(translations_know(*state, (struct span){word, sizeof(word)}));
    assert_false(has(*state, "cities", ""));
}

static void test_dictionary_damaged(void **state)
{
    struct buf err = BUF_EMPTY;
    static const char bytes[] = "mtlint\x1At this is no dictionary";
    char path[] = "/tmp/mtlint-pairs-XXXXXX";
    int fd = mkstemp(path);
    (void)state;
    assert_true(fd >= 0);
    assert_int_equal(write(fd, bytes, sizeof(bytes)), sizeof(bytes));
    close(fd);
    assert_null(translations_open(path, &err));
    assert_true(err.len > 0);
    buf_clear(&err);
    assert_null(translations_open("not-there.bin", &err));
    assert_true(err.len > 0);
    unlink(path);
    buf_release(&err);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alignment),       cmocka_unit_test(test_alignment_lone),
        cmocka_unit_test(test_length),          cmocka_unit_test(test_values),
        cmocka_unit_test(test_equal),           cmocka_unit_test(test_no_quantity),
        cmocka_unit_test(test_marks),           cmocka_unit_test(test_dictionary),
        cmocka_unit_test(test_dictionary_long), cmocka_unit_test(test_dictionary_damaged),
    };
    return cmocka_run_group_tests(tests, open_dictionary, close_dictionary);
}
