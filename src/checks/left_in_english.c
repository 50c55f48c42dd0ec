#include "base/utf8.h"
#include <stdlib.h>

#include "checks/borrowed_phrases.h"
#include "checks/checks.h"
#include "checks/word_language.h"

enum { RULE_SENTENCE, RULE_RUN };

static const struct rule_info rules[] = {
    [RULE_SENTENCE] =
        {.id = "text/untranslated/sentence",
         .category = CATEGORY_UNTRANSLATED,
         .severity = SEVERITY_MAJOR,
         .help = "A sentence that was left in English. Quotations, titles and names in English are left alone."},
    [RULE_RUN] = {.id = "text/untranslated/run",
                  .category = CATEGORY_UNTRANSLATED,
                  .severity = SEVERITY_MAJOR,
                  .help = "Several English words in a row, function words among them, inside a German sentence: a part "
                          "that was not translated. Titles (most "
                          "words with a capital), quotations, emphasis and code are left alone."},
};

struct state {
    struct word_languages words;
};

enum { SENTENCE_WORDS = 4, SENTENCE_FUNCTIONS = 2, RUN_WORDS = 3, RUN_CONTENT = 2 };

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
};

static void count(struct tally *n, enum kind kind, const struct token *t)
{
    if (kind == WORD_NONE)
        return;
    n->words++;
    n->german += kind == WORD_GERMAN;
    n->english += kind == WORD_ENGLISH;
    n->functions += kind == WORD_ENGLISH_FUNCTION;
    n->capitals += (t->flags & TOKEN_CAPITAL) != 0;
    n->lower += kind == WORD_ENGLISH && !(t->flags & TOKEN_CAPITAL);
}

static struct tally tally_of(struct check_context *c, struct state *st, const struct sentence_view *s, size_t from,
                             size_t to)
{
    struct tally n = {0};
    for (size_t i = from; i < to; i++)
        count(&n, kind_of(c, st, &s->tokens[i]), &s->tokens[i]);
    return n;
}

static bool is_english_sentence(const struct tally *n)
{
    size_t english = n->english + n->functions;
    if (n->words < SENTENCE_WORDS || n->functions < SENTENCE_FUNCTIONS)
        return false;
    return english >= 3 && english * 2 >= n->words && n->german * 4 <= english;
}

/* Whether the run is a phrase that German uses, or lies within one. */
static bool is_german_phrase(struct check_context *c, const struct sentence_view *s, size_t from, size_t to)
{
    struct buf run = BUF_EMPTY;
    for (size_t i = from; i < to; i++) {
        struct span word = token_span(c, &s->tokens[i]);
        if (s->tokens[i].cls != TOKEN_WORD)
            continue;
        if (run.len)
            buf_add_byte(&run, ' ');
        utf8_add_lower(&run, word.ptr, word.len);
    }
    bool found = is_borrowed_phrase(buf_str(&run));
    buf_release(&run);
    return found;
}

static void report_run(struct check_context *c, struct state *st, const struct sentence_view *s, size_t from, size_t to)
{
    while (from < to && kind_of(c, st, &s->tokens[from]) != WORD_ENGLISH &&
           kind_of(c, st, &s->tokens[from]) != WORD_ENGLISH_FUNCTION)
        from++;
    while (to > from && kind_of(c, st, &s->tokens[to - 1]) != WORD_ENGLISH &&
           kind_of(c, st, &s->tokens[to - 1]) != WORD_ENGLISH_FUNCTION)
        to--;
    struct tally n = tally_of(c, st, s, from, to);
    size_t english = n.english + n.functions;
    bool phrase =
        n.functions >= SENTENCE_FUNCTIONS && english > SENTENCE_FUNCTIONS && n.words >= SENTENCE_WORDS && n.lower;
    bool words = n.functions && n.lower >= RUN_CONTENT && n.words >= RUN_WORDS;
    if (!(phrase || words) || english * 2 < n.words || is_german_phrase(c, s, from, to))
        return;
    size_t off = s->tokens[from].off, end = s->tokens[to - 1].off + s->tokens[to - 1].len;
    finding_emit(c, &rules[RULE_RUN], off, end - off, "Left in English inside a German sentence.");
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
            report_run(c, st, s, from, i);
        from = i + 1;
    }
}

static bool mostly_excepted(const struct check_context *c, const struct sentence_view *s)
{
    size_t excepted = 0;
    for (size_t i = 0; i < s->token_count; i++)
        excepted += word_is_set_apart(c, &s->tokens[i]);
    return excepted * 2 > s->token_count;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct state *st = state;
    if (!has_function(c, st, s))
        return;
    struct tally n = tally_of(c, st, s, 0, s->token_count);
    if (!is_english_sentence(&n)) {
        check_runs(c, st, s);
        return;
    }
    if (mostly_excepted(c, s) || (n.capitals * 2 > n.words && n.words < 10))
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
