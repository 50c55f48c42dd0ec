#include <stdlib.h>

#include "checks/borrowed_phrases.h"
#include "checks/checks.h"
#include "checks/english_tally.h"
#include "checks/token_tools.h"
#include "checks/word_language.h"

enum { RULE_SENTENCE, RULE_RUN };

static const struct rule_info rules[] = {
    [RULE_SENTENCE] =
        {.id = "text/untranslated/sentence",
         .covers = COVERS_INSIDE,
         .category = CATEGORY_UNTRANSLATED,
         .severity = SEVERITY_MAJOR,
         .help =
             "A sentence that was left in English. Titles, names and what a German paragraph quotes are left alone."},
    [RULE_RUN] = {.id = "text/untranslated/run",
                  .covers = COVERS_INSIDE,
                  .category = CATEGORY_UNTRANSLATED,
                  .severity = SEVERITY_MAJOR,
                  .help = "Several English words in a row, function words among them, inside a German sentence: a part "
                          "that was not translated. Titles, quotations, emphasis and code are left alone."},
};

struct state {
    struct word_languages words;
};

enum { TITLE_WORDS = 10, TITLE_CAPITALS = 4, PARAGRAPH_WORDS = 8, PARAGRAPH_FUNCTIONS = 3 };

static enum kind kind_of(struct check_context *c, struct state *st, const struct token *t)
{
    return word_language(&st->words, c, t);
}

/* Function words are few and soon told: a sentence without one needs no closer look. */
static bool has_function(struct check_context *c, struct state *st, const struct sentence_view *s)
{
    for (size_t i = 0; i < s->token_count; i++)
        if (word_is_english_function(&st->words, c, &s->tokens[i]))
            return true;
    return false;
}

static bool is_english(struct check_context *c, struct state *st, const struct token *t)
{
    enum kind kind = kind_of(c, st, t);
    return kind == WORD_ENGLISH || kind == WORD_ENGLISH_FUNCTION;
}

/* "all, auth, call und general": words one by one. */
static bool is_list(const struct check_context *c, const struct sentence_view *s, size_t from, size_t to)
{
    size_t commas = 0;
    for (size_t i = from; i < to; i++)
        commas += span_is(token_span(c, &s->tokens[i]), ",");
    return commas * 3 > to - from;
}

static void check_run(struct check_context *c, struct state *st, const struct sentence_view *s, size_t from, size_t to)
{
    while (from < to && !is_english(c, st, &s->tokens[from]))
        from++;
    while (to > from && !is_english(c, st, &s->tokens[to - 1]))
        to--;
    struct english_tally n = english_tally(c, &st->words, s, from, to, NULL);
    if (!tally_is_run(&n) || is_called_so(c, s, from) || is_list(c, s, from, to))
        return;
    bool *borrowed = arena_alloc(c->scratch, s->token_count * sizeof(*borrowed));
    mark_borrowed_phrases(c, s, borrowed);
    n = english_tally(c, &st->words, s, from, to, borrowed);
    if (tally_is_run(&n))
        finding_emit(c, &rules[RULE_RUN], s->tokens[from].off, token_end(&s->tokens[to - 1]) - s->tokens[from].off,
                     "Left in English inside a German sentence.");
}

/* Runs end at a German word, at punctuation other than commas and hyphens, and at quotation marks. */
static void check_runs(struct check_context *c, struct state *st, const struct sentence_view *s)
{
    size_t from = 0;
    for (size_t i = 0; i <= s->token_count; i++) {
        bool ends = i == s->token_count;
        if (!ends) {
            const struct token *t = &s->tokens[i];
            ends = kind_of(c, st, t) == WORD_GERMAN || (t->cls == TOKEN_PUNCT && !span_is(token_span(c, t), ",")) ||
                   word_is_set_apart(c, t);
        }
        if (!ends)
            continue;
        if (i > from + ENGLISH_RUN_WORDS - 1)
            check_run(c, st, s, from, i);
        from = i + 1;
    }
}

/* The sentence is a paragraph by itself and no short saying: what is quoted there was translated as well. */
static bool is_own_paragraph(const struct sentence_view *s, const struct english_tally *n)
{
    return s->segment->kind == SEGMENT_PARAGRAPH && s->sentence->off <= s->segment->off &&
           s->sentence->off + s->sentence->len >= s->segment->off + s->segment->len && n->words >= PARAGRAPH_WORDS &&
           n->functions >= PARAGRAPH_FUNCTIONS;
}

/* Sentences that are quoted, set off, or a saying for the most part. */
static bool is_excepted_sentence(const struct check_context *c, const struct sentence_view *s, bool own_paragraph)
{
    size_t excepted = 0;
    bool *borrowed = arena_alloc(c->scratch, s->token_count * sizeof(*borrowed));
    mark_borrowed_phrases(c, s, borrowed);
    for (size_t i = 0; i < s->token_count; i++)
        excepted += borrowed[i] ||
                    (word_is_set_apart(c, &s->tokens[i]) && !(own_paragraph && token_has(&s->tokens[i], TOKEN_QUOTED)));
    return excepted * 2 > s->token_count;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct state *st = state;
    if (!has_function(c, st, s))
        return;
    struct english_tally n = english_tally(c, &st->words, s, 0, s->token_count, NULL);
    if (!tally_is_sentence(&n)) {
        check_runs(c, st, s);
        return;
    }
    bool title = (n.capitals * 2 > n.words && n.words < TITLE_WORDS) ||
                 (n.capitals >= TITLE_CAPITALS && !n.lower && n.german); /* within a German sentence */
    if (title || is_excepted_sentence(c, s, is_own_paragraph(s, &n)))
        return;
    finding_emit(c, &rules[RULE_SENTENCE], s->sentence->off, s->sentence->len, "This sentence was left in English.");
}

static void begin(struct check_context *c, void **state)
{
    struct state *st = xcalloc(1, sizeof(*st));
    word_languages_init(&st->words, c);
    *state = st;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    struct state *st = state;
    word_languages_release(&st->words);
    free(st);
}

const struct check check_left_in_english = {.rules = rules,
                                            .rule_count = 2,
                                            .begin = begin,
                                            .sentence = check_sentence,
                                            .end = end,
                                            .needs = {.form = form_is_english_function}};
