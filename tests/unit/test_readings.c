/* Readings of words that no list holds: from the head, the ending or the base. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/readings.h"
#include "lexicon/words.h"
#include "word_lists.h"

#define CELL(case_, number, gender) NOMINAL_CELL(CASE_##case_, NUMBER_##number, GENDER_##gender)

struct expected {
    const char *word, *lemma;
    enum part_of_speech part;
    uint32_t features; /* one reading has all of these */
};

static const struct expected table[] = {
    {"Gartenzäunen", "Gartenzaun", POS_NOUN, CELL(DATIVE, PLURAL, MASCULINE)},
    {"Abnabelungen", "Abnabelung", POS_NOUN, CELL(NOMINATIVE, PLURAL, FEMININE)},
    {"OpenAI-Präsidenten", "OpenAI-Präsident", POS_NOUN, CELL(ACCUSATIVE, SINGULAR, MASCULINE)},
    {"Bundesverfassungsgerichtsurteil", "Bundesverfassungsgerichtsurteil", POS_NOUN,
     CELL(NOMINATIVE, SINGULAR, NEUTER)},
    {"Kolleg*innen", "Kolleg*in", POS_NOUN, CELL(GENITIVE, PLURAL, FEMININE)},
    {"milliardenschweren", "milliardenschwer", POS_ADJECTIVE, CELL(DATIVE, PLURAL, MASCULINE)},
    {"unverzichtbarem", "unverzichtbar", POS_ADJECTIVE, CELL(DATIVE, SINGULAR, NEUTER)},
    {"zurückzurudern", "zurückrudern", POS_VERB, VERB_ZU_INFINITIVE},
    {"herumtelefonierte", "herumtelefonieren", POS_VERB, VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 3) | VERB_SUBORDINATE},
    {"20-jährigen", "20-jährig", POS_ADJECTIVE, CELL(DATIVE, SINGULAR, FEMININE)},
    {"Kiewer", "Kiewer", POS_ADJECTIVE, CELL(GENITIVE, PLURAL, NEUTER)},
    {"Gehen", "gehen", POS_VERB, VERB_INFINITIVE},
    {"Verletzter", "verletzt", POS_NOUN, NOMINAL_ADJECTIVAL | CELL(NOMINATIVE, SINGULAR, MASCULINE)},
    {"Unbekannte", "unbekannt", POS_NOUN, NOMINAL_STRONG | CELL(NOMINATIVE, PLURAL, MASCULINE)},
    {"Neuem", "neu", POS_NOUN, CELL(DATIVE, SINGULAR, NEUTER)},
    {"Franz", "", POS_PROPER_NOUN, CELL(ACCUSATIVE, SINGULAR, MASCULINE)},
    {"zweihundertfünfunddreißig", "", POS_NUMERAL, 0},
    {"dreieinhalb", "", POS_NUMERAL, 0},
    {"fünfmonatigem", "fünfmonatig", POS_ADJECTIVE, CELL(DATIVE, SINGULAR, NEUTER)},
    {"dreiundzwanzigsten", "", POS_ADJECTIVE, CELL(GENITIVE, SINGULAR, FEMININE)},
    {"sechzehnköpfiges", "sechzehnköpfig", POS_ADJECTIVE, CELL(NOMINATIVE, SINGULAR, NEUTER)},
    {"outgesourct", "", POS_VERB, VERB_PARTICIPLE_2},
    {"reposteten", "reposten", POS_VERB, VERB_CELL(TENSE_PAST, NUMBER_PLURAL, 3)},
    {"soziopathischer", "soziopathisch", POS_ADJECTIVE, CELL(DATIVE, SINGULAR, FEMININE)},
    {"nichtstaatlichem", "nichtstaatlich", POS_ADJECTIVE, CELL(DATIVE, SINGULAR, MASCULINE)},
    {"betrüblicherweise", "", POS_ADVERB, 0},
    {"Kieferorthopädinnen", "", POS_NOUN, CELL(DATIVE, PLURAL, FEMININE)},
    {"Entbürokratisierungen", "", POS_NOUN, CELL(GENITIVE, PLURAL, FEMININE)},
    {"Ostukraine", "", POS_PROPER_NOUN, CELL(DATIVE, SINGULAR, FEMININE)},
    {"zurückzuscrollen", "zurückscrollen", POS_VERB, VERB_ZU_INFINITIVE},
    {"herausgekürzten", "herausgekürzt", POS_ADJECTIVE, CELL(DATIVE, PLURAL, NEUTER)},
    {"Schwanensees", "Schwanensee", POS_NOUN, CELL(GENITIVE, SINGULAR, MASCULINE)},
    {"pastellfarbenen", "pastellfarben", POS_ADJECTIVE, CELL(ACCUSATIVE, PLURAL, FEMININE)},
    {"dreiundzwanzigtausend", "dreiundzwanzigtausend", POS_NUMERAL, 0},
    {"wär's", "sein", POS_VERB, VERB_CELL(TENSE_SUBJUNCTIVE_2, NUMBER_SINGULAR, 3)},
    {"Gehts", "gehen", POS_VERB, VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 3)},
    {"Merkels", "", POS_PROPER_NOUN, CELL(GENITIVE, SINGULAR, FEMININE)},
};

static const struct reading *find(const struct reading *r, size_t n, const struct expected *e)
{
    for (size_t i = 0; i < n; i++)
        if (r[i].part_of_speech == e->part && (r[i].features & e->features) == e->features)
            return &r[i];
    return NULL;
}

static void reads_productive_words(void **state)
{
    const struct knowledge *k = *state;
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        const struct expected *e = &table[i];
        struct reading r[WORD_READINGS_MAX];
        char lemma[200];
        size_t n = word_readings(k, e->word, strlen(e->word), r, WORD_READINGS_MAX);
        const struct reading *found = find(r, n, e);
        if (!found)
            fail_msg("\"%s\" has no such reading among its %zu", e->word, n);
        size_t len = word_lemma(k, e->word, strlen(e->word), found, lemma, sizeof(lemma));
        if (*e->lemma && (len != strlen(e->lemma) || memcmp(lemma, e->lemma, len) != 0))
            fail_msg("\"%s\" has the lemma \"%.*s\", not \"%s\"", e->word, (int)len, lemma, e->lemma);
    }
}

/* A reading for each accepted word, none for others. */
static void reads_all_that_is_accepted(void **state)
{
    static const char *const words[] = {"Team",    "XQZ",    "Nadella", "because", "H2O",     "3.",   "Rzeszów",
                                        "Qwrtzpf", "dpdlbr", "Häusr",   "Wörter",  "Selbst-", "-ung", NULL};
    const struct knowledge *k = *state;
    for (size_t i = 0; words[i]; i++) {
        struct reading r[WORD_READINGS_MAX];
        unsigned flags;
        bool accepted = word_verdict(k, words[i], strlen(words[i]), &flags) != VERDICT_UNKNOWN;
        size_t n = word_readings(k, words[i], strlen(words[i]), r, WORD_READINGS_MAX);
        if (accepted != (n > 0))
            fail_msg("\"%s\": accepted %d, readings %zu", words[i], accepted, n);
    }
}

/* The lower-case spelling of a sentence's first word is told apart from the noun. */
static void tells_the_first_word_apart(void **state)
{
    const struct knowledge *k = *state;
    struct reading r[WORD_READINGS_MAX];
    size_t n = word_readings(k, "Essen", 5, r, WORD_READINGS_MAX), nouns = 0, verbs = 0;
    for (size_t i = 0; i < n; i++) {
        nouns += r[i].part_of_speech == POS_NOUN && !r[i].recased;
        verbs += r[i].part_of_speech == POS_VERB && r[i].recased;
        assert_false(r[i].part_of_speech == POS_VERB && !r[i].recased);
    }
    assert_true(nouns > 0);
    assert_true(verbs > 0);
}

/* A short buffer gets the first readings and nothing behind them. */
static void keeps_within_the_buffer(void **state)
{
    struct reading r[2] = {{0}, {.features = 7}};
    assert_int_equal(word_readings(*state, "Essen", 5, r, 1), 1);
    assert_int_equal(r[1].features, 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_productive_words),
        cmocka_unit_test(reads_all_that_is_accepted),
        cmocka_unit_test(tells_the_first_word_apart),
        cmocka_unit_test(keeps_within_the_buffer),
    };
    return cmocka_run_group_tests(tests, knowledge_setup, knowledge_teardown);
}
