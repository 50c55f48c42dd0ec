#include <stdlib.h>

#include "checks/borrowed_phrases.h"
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "checks/word_language.h"

enum { RULE_SENTENCE, RULE_RUN };

static const struct rule_info rules[] = {
    [RULE_SENTENCE] = {.id = "text/untranslated/sentence",
                       .covers = COVERS_INSIDE,
                       .category = CATEGORY_UNTRANSLATED,
                       .severity = SEVERITY_MAJOR,
                       .help = "A sentence that was left in English. Quotations, titles and names are left alone."},
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

enum {
    SENTENCE_WORDS = 4,
    TITLE_WORDS = 10,
    SENTENCE_FUNCTIONS = 2,
    RUN_WORDS = 3,
    RUN_CONTENT = 2,
    MIXED_ENGLISH = 3,
    TITLE_CAPITALS = 4
};

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

struct tally {
    size_t words, german, english, functions, capitals;
    size_t lower; /* English words with a content and no capital: a title has none */
    size_t maybe; /* function words of both languages, such as "in" and "was" */
};

static void count(struct check_context *c, struct state *st, struct tally *n, const struct token *t)
{
    enum kind kind = kind_of(c, st, t);
    bool capital = token_has(t, TOKEN_CAPITAL);
    if (kind == WORD_NONE)
        return;
    n->words++;
    n->german += kind == WORD_GERMAN;
    n->english += kind == WORD_ENGLISH;
    n->functions += kind == WORD_ENGLISH_FUNCTION;
    n->capitals += capital;
    n->lower += kind == WORD_ENGLISH && !capital;
    n->maybe += kind == WORD_BOTH && !capital && word_is_english_function_too(&st->words, c, t);
}

/* Tokens that are borrowed (which may be NULL) are passed over. */
static struct tally tally_of(struct check_context *c, struct state *st, const struct sentence_view *s, size_t from,
                             size_t to, const bool *borrowed)
{
    struct tally n = {0};
    for (size_t i = from; i < to; i++)
        if (!borrowed || !borrowed[i])
            count(c, st, &n, &s->tokens[i]);
    return n;
}

static bool is_english_sentence(const struct tally *n)
{
    size_t english = n->english + n->functions;
    if (n->words < SENTENCE_WORDS || n->functions < SENTENCE_FUNCTIONS)
        return false;
    return english >= 3 && english * 2 >= n->words && n->german * 4 <= english;
}

/* Two words with a content and a function word, or two function words and one with a content. What has capitals only is
 * a title. */
static bool is_english_run(const struct tally *n)
{
    size_t english = n->english + n->functions, functions = n->functions + n->maybe;
    if (!n->functions || !n->lower || n->words < RUN_WORDS)
        return false;
    if (n->lower < RUN_CONTENT && n->functions < SENTENCE_FUNCTIONS &&
        (functions < SENTENCE_FUNCTIONS || english + n->maybe < MIXED_ENGLISH))
        return false;
    return (english + n->maybe) * 2 >= n->words;
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
    struct tally n = tally_of(c, st, s, from, to, NULL);
    if (!is_english_run(&n) || is_called_so(c, s, from) || is_list(c, s, from, to))
        return;
    bool *borrowed = arena_alloc(c->scratch, s->token_count * sizeof(*borrowed));
    mark_borrowed_phrases(c, s, borrowed);
    n = tally_of(c, st, s, from, to, borrowed);
    if (is_english_run(&n))
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
        if (i > from + RUN_WORDS - 1)
            check_run(c, st, s, from, i);
        from = i + 1;
    }
}

/* Sentences that are quoted, set off, or a saying for the most part. */
static bool is_excepted_sentence(const struct check_context *c, const struct sentence_view *s)
{
    size_t excepted = 0;
    bool *borrowed = arena_alloc(c->scratch, s->token_count * sizeof(*borrowed));
    mark_borrowed_phrases(c, s, borrowed);
    for (size_t i = 0; i < s->token_count; i++)
        excepted += borrowed[i] || word_is_set_apart(c, &s->tokens[i]);
    return excepted * 2 > s->token_count;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct state *st = state;
    if (!has_function(c, st, s))
        return;
    struct tally n = tally_of(c, st, s, 0, s->token_count, NULL);
    if (!is_english_sentence(&n)) {
        check_runs(c, st, s);
        return;
    }
    bool title = (n.capitals * 2 > n.words && n.words < TITLE_WORDS) ||
                 (n.capitals >= TITLE_CAPITALS && !n.lower && n.german); /* within a German sentence */
    if (title || is_excepted_sentence(c, s))
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

const struct check check_left_in_english = {
    .rules = rules, .rule_count = 2, .begin = begin, .sentence = check_sentence, .end = end};
