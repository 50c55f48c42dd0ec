/* Verdicts on words of a text, and their repairs: typos, joined words, variants of names. Lists: tests/data/words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "lang/lang.h"
#include "lexicon/judge.h"
#include "lexicon/vocabulary.h"
#include "text/sentences.h"
#include "text/tokenizer.h"
#include "text_case.h"
#include "word_lists.h"

/* A text with its words counted. */
struct judged {
    struct text_case text;
    struct vocabulary words;
};

static void judged_init(struct judged *j, const struct knowledge *k, const char *text)
{
    const struct lang *lang = lang_by_tag("de");
    struct token_list tokens = {0};
    text_case_init(&j->text, text, strlen(text));
    vocabulary_init(&j->words, k, NULL);
    sentences_split(&j->text.doc, lang);
    for (size_t i = 0; i < j->text.doc.sentences.len; i++) {
        const struct sentence *s = &j->text.doc.sentences.items[i];
        tokenize(lang, text, s->off, s->len, &j->words.ids, &tokens);
        vocabulary_count(&j->words, tokens.items, tokens.len);
    }
    token_list_release(&tokens);
}

static void judged_release(struct judged *j)
{
    vocabulary_release(&j->words);
    text_case_release(&j->text);
}

/* The form of a word of the text; all zero when the text does not have it. */
static struct form form_of(struct judged *j, const char *word)
{
    uint32_t id = intern_find(&j->words.ids, word, strlen(word));
    return id == INTERN_NONE ? (struct form){0} : *vocabulary_judge(&j->words, id);
}

/* A typo counts where a noun is asked for. */
static bool is_finding(const struct form *f)
{
    if (f->verdict == VERDICT_TYPO)
        return f->candidates[0].odds >= TYPO_NOUN_PLACE_ODDS;
    return f->verdict == VERDICT_JOINED || f->verdict == VERDICT_VARIANT;
}

static const char *verdict_name(unsigned verdict)
{
    static const char *const names[] = {"no word", "known", "name", "foreign", "joined", "typo", "variant", "unknown"};
    return names[verdict];
}

static void describe(const struct form *f, struct buf *seen)
{
    buf_addf(seen, "%s", verdict_name(f->verdict));
    if (f->repair.len)
        buf_addf(seen, " (%s)", f->repair.ptr);
}

/* The row's word in the middle of a short sentence has this verdict and repair. */
static bool has_verdict(const struct knowledge *k, const char *word, enum verdict verdict, const char *repair,
                        struct buf *seen)
{
    struct judged j;
    char text[256];
    snprintf(text, sizeof(text), "Hier steht nun %s noch.", word);
    judged_init(&j, k, text);
    struct form f = form_of(&j, word);
    describe(&f, seen);
    bool holds = f.verdict == verdict && span_is(f.repair, repair);
    judged_release(&j);
    return holds;
}

static bool is_typo(const struct knowledge *k, const struct word_row *row, struct buf *seen)
{
    return has_verdict(k, row->fields[0], VERDICT_TYPO, row->fields[1], seen);
}

static bool is_joined(const struct knowledge *k, const struct word_row *row, struct buf *seen)
{
    char repair[128];
    snprintf(repair, sizeof(repair), "%s %s", row->fields[1], row->fields[2]);
    return has_verdict(k, row->fields[0], VERDICT_JOINED, repair, seen);
}

static bool is_silent(const struct knowledge *k, const struct word_row *row, struct buf *seen)
{
    struct judged j;
    char text[256];
    snprintf(text, sizeof(text), "Hier steht nun %s noch.", row->fields[0]);
    judged_init(&j, k, text);
    struct form f = form_of(&j, row->fields[0]);
    describe(&f, seen);
    bool holds = f.verdict != VERDICT_NONE && !is_finding(&f);
    judged_release(&j);
    return holds;
}

static void finds_typos(void **state)
{
    assert_int_equal(wrong_rows(*state, "typos", 150, is_typo), 0);
    assert_int_equal(mended_rows(*state, "typos", is_typo), 0);
}

static void finds_joined_words(void **state)
{
    assert_int_equal(wrong_rows(*state, "joined", 110, is_joined), 0);
    assert_int_equal(mended_rows(*state, "joined", is_joined), 0);
}

static void keeps_near_misses(void **state)
{
    assert_int_equal(wrong_rows(*state, "not_joined", 80, is_silent), 0);
    assert_int_equal(mended_rows(*state, "not_joined", is_silent), 0);
}

static void keeps_right_words(void **state)
{
    assert_int_equal(wrong_rows(*state, "accepted", 300, is_silent), 0);
    assert_int_equal(wrong_rows(*state, "silent", 20, is_silent), 0);
    assert_int_equal(mended_rows(*state, "silent", is_silent), 0);
}

/* --- Evidence of the text */

struct evidence {
    const char *text, *word;
    enum verdict verdict; /* VERDICT_UNKNOWN: any that no finding follows from */
    const char *repair;
};

static const struct evidence names[] = {
    {"Sam Altman kam. Mit Altman kam Ruhe. Doch Sam Atlman schwieg.", "Atlman", VERDICT_VARIANT, "Altman"},
    {"Frau Wrzosek kam. Mit Wrzosek kam Ruhe. Doch Frau Wrozsek schwieg.", "Wrozsek", VERDICT_VARIANT, "Wrzosek"},
    {"Frau Wrzosek kam. Mit Wrzosek kam Ruhe. Doch Frau Wrozsek schwieg.", "Wrzosek", VERDICT_UNKNOWN, ""},
    {"Satya Nadella kam. Mit Nadella kam Ruhe. Doch Satya Nadela schwieg.", "Nadela", VERDICT_VARIANT, "Nadella"},
    {"Herr Kowalczyk sprach. Laut Kowalczyk war es gut. Herr Kowalzcyk ging.", "Kowalzcyk", VERDICT_VARIANT,
     "Kowalczyk"},
    {"Der Konzern Zyntrex wuchs. Nun baut Zyntrex ein Werk. Bei Zyntrx jubelt man.", "Zyntrx", VERDICT_VARIANT,
     "Zyntrex"},
    {"Der Konzern Zyntrex wuchs. Nun baut Zyntrex ein Werk. Zyntrexs Chef jubelt.", "Zyntrexs", VERDICT_UNKNOWN, ""},
    {"Der Konzern Zyntrex wuchs. Nun baut Zyntrex ein Werk. Der Zyntrex-Chef jubelt.", "Zyntrex-Chef", VERDICT_UNKNOWN,
     ""},
    {"Herr Meyer und Herr Meier kamen. Meyer sprach, Meier schwieg. Meyer ging, Meier blieb.", "Meyer", VERDICT_UNKNOWN,
     ""},
    {"Herr Meyer und Herr Meier kamen. Meyer sprach, Meier schwieg. Meyer ging, Meier blieb.", "Meier", VERDICT_UNKNOWN,
     ""},
    {"Wrzosek und Wrzosak kamen. Wrzosek sprach, Wrzosak schwieg.", "Wrzosak", VERDICT_UNKNOWN, ""},
    {"Wrzosek und Wrzosak kamen. Wrzosek sprach, Wrzosak schwieg.", "Wrzosek", VERDICT_UNKNOWN, ""},
    {"Frau Wrzosek kam allein.", "Wrzosek", VERDICT_UNKNOWN, ""},
    {"Der Ort Brelow liegt im Tal. Die Brelower feiern. Ganz Brelow singt.", "Brelower", VERDICT_UNKNOWN, ""},
    {"Die Brüder Grimm lebten hier. Grimm war klug. Auch Grimms Märchen blieben.", "Grimms", VERDICT_UNKNOWN, ""},
    {"Angela Merkel kam. Mit Merkel kam Ruhe. Nur Angela Mrekel schwieg.", "Mrekel", VERDICT_VARIANT, "Merkel"},
    {"Der Chef von Micrsoft kam. Microsoft wächst. Auch Microsoft sucht Leute.", "Micrsoft", VERDICT_VARIANT,
     "Microsoft"},
    {"In Hamburg regnet es. Ganz Hamburg ist nass. Nur Hambrug bleibt trocken.", "Hambrug", VERDICT_VARIANT, "Hamburg"},
};

static const struct evidence own_words[] = {
    {"Das Fuzzbertel ist neu. Ein Fuzzbertel kostet viel. Das Fuzzbertel fehlt.", "Fuzzbertel", VERDICT_UNKNOWN, ""},
    {"Die Regeirung kam. Diese Regeirung ging. Jene Regeirung blieb.", "Regeirung", VERDICT_UNKNOWN, ""},
    {"Seit Tagen Zyntrex kaufen alle. Die TagenZyntrex enden.", "TagenZyntrex", VERDICT_JOINED, "Tagen Zyntrex"},
    {"Alle wollen zu Zyntrex. Das ist beiZyntrex anders.", "beiZyntrex", VERDICT_JOINED, "bei Zyntrex"},
    {"Das ist undder Grund.", "undder", VERDICT_JOINED, "und der"},
    {"Undder Grund ist klar.", "Undder", VERDICT_JOINED, "Und der"},
    {"Regeirung und Opposition stritten.", "Regeirung", VERDICT_TYPO, "Regierung"},
    {"Niemlas kam er.", "Niemlas", VERDICT_TYPO, "Niemals"},
    {"Er sah den LokSound. Der LokSound klingt gut.", "LokSound", VERDICT_UNKNOWN, ""},
    {"Bei MagentaZuhause gibt es mehr. Wer MagentaZuhause bucht, spart.", "MagentaZuhause", VERDICT_UNKNOWN, ""},
};

static size_t wrong_evidence(const struct knowledge *k, const struct evidence *rows, size_t count)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        struct judged j;
        struct buf seen = BUF_EMPTY;
        judged_init(&j, k, rows[i].text);
        struct form f = form_of(&j, rows[i].word);
        bool silent = rows[i].verdict == VERDICT_UNKNOWN;
        bool holds = silent ? f.verdict != VERDICT_NONE && !is_finding(&f)
                            : f.verdict == rows[i].verdict && span_is(f.repair, rows[i].repair);
        describe(&f, &seen);
        if (!holds)
            print_error("%s\n  %s: expected %s (%s), seen %s\n", rows[i].text, rows[i].word,
                        verdict_name(rows[i].verdict), rows[i].repair, buf_str(&seen));
        wrong += !holds;
        buf_release(&seen);
        judged_release(&j);
    }
    return wrong;
}

static void names_of_the_text(void **state)
{
    assert_int_equal(wrong_evidence(*state, names, sizeof(names) / sizeof(names[0])), 0);
}

static void words_of_the_text(void **state)
{
    assert_int_equal(wrong_evidence(*state, own_words, sizeof(own_words) / sizeof(own_words[0])), 0);
}

/* A word with a typographic apostrophe is no neighbour of itself. */
static void never_repairs_into_itself(void **state)
{
    static const char *const words[] = {"Nachteiliügeht’s", "Schnurbselkrimpf’s",
                                        "Fuzz\xC2\xAD"
                                        "bertelin",
                                        "Zyntrexo\xCC\x88"
                                        "liker"};
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        struct buf seen = BUF_EMPTY;
        wrong += has_verdict(*state, words[i], VERDICT_TYPO, words[i], &seen);
        wrong += has_verdict(*state, words[i], VERDICT_VARIANT, words[i], &seen);
        buf_release(&seen);
    }
    assert_int_equal(wrong, 0);
}

/* The verdict of a form depends on the text alone, not on the order of the questions. */
static void order_does_not_matter(void **state)
{
    static const char text[] = "Sam Altman kam. Mit Altman undder Regeirung sprach Sam Atlman. TagenOpenAI niemlas.";
    struct judged a, b;
    judged_init(&a, *state, text);
    judged_init(&b, *state, text);
    uint32_t count = a.words.ids.count;
    for (uint32_t id = 0; id < count; id++)
        vocabulary_judge(&a.words, id);
    for (uint32_t id = count; id-- > 0;)
        vocabulary_judge(&b.words, id);
    size_t findings = 0;
    for (uint32_t id = 0; id < count; id++) {
        struct form x = *vocabulary_judge(&a.words, id), y = *vocabulary_judge(&b.words, id);
        assert_int_equal(x.verdict, y.verdict);
        assert_int_equal(x.sure, y.sure);
        assert_true(span_equal(x.repair, y.repair));
        findings += is_finding(&x);
    }
    assert_int_equal(findings, 5);
    judged_release(&a);
    judged_release(&b);
}

static void counts_occurrences(void **state)
{
    struct judged j;
    judged_init(&j, *state, "Das Haus steht. Das „Haus“ fällt. Ein Hausbau.");
    assert_int_equal(vocabulary_occurrences(&j.words, "Haus", 4), 2);
    assert_int_equal(vocabulary_occurrences(&j.words, "Das", 3), 2);
    assert_int_equal(vocabulary_occurrences(&j.words, "das", 3), 0);
    assert_int_equal(vocabulary_occurrences(&j.words, "Dach", 4), 0);
    struct form haus = form_of(&j, "Haus"), das = form_of(&j, "Das");
    assert_int_equal(haus.count, 2);
    assert_int_equal(haus.mid_capital, 1); /* the other opens a quotation */
    assert_int_equal(haus.outside_quotes, 1);
    assert_int_equal(das.mid_capital, 0);
    assert_int_equal(das.outside_quotes, 2);
    judged_release(&j);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_typos),
        cmocka_unit_test(finds_joined_words),
        cmocka_unit_test(keeps_near_misses),
        cmocka_unit_test(keeps_right_words),
        cmocka_unit_test(names_of_the_text),
        cmocka_unit_test(words_of_the_text),
        cmocka_unit_test(never_repairs_into_itself),
        cmocka_unit_test(order_does_not_matter),
        cmocka_unit_test(counts_occurrences),
    };
    return cmocka_run_group_tests(tests, knowledge_setup, knowledge_teardown);
}
