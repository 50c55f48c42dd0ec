/* Text left in a language that is neither German nor English: a sentence or a run of French, Spanish, Italian,
 * Portuguese or Dutch, known by its function words. */
#include "base/utf8.h"
#include "checks/borrowed_phrases.h"
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "checks/word_language.h"
#include "lang/function_words.h"
#include "lexicon/knowledge.h"
#include "lexicon/memo.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {.id = "text/untranslated/foreign",
     .covers = COVERS_INSIDE,
     .category = CATEGORY_UNTRANSLATED,
     .severity = SEVERITY_MAJOR,
     .help =
         "A sentence, or a run of at least five words, in French, Spanish, Italian, Portuguese or Dutch. Quotations, "
         "emphasis, names and titles are left alone."},
};

enum {
    ASKED = 1 << 7,
    GERMAN = 1 << 6,
    RUN_WORDS = 5,
    RUN_FUNCTIONS = 3,
    SHARE = 4,
    FUNCTION_BYTES = 8,
    GERMAN_BYTES = 5
};

struct state {
    uint8_t *kinds; /* by form: ASKED, GERMAN, and a bit for each language whose function word it is */
    size_t form_count;
};

/* "l'homme", "dell'arte": a function word before an apostrophe. */
static bool is_elided(struct span lower, const char *list)
{
    for (size_t i = 0; i < lower.len && i < 8; i++)
        if (lower.ptr[i] == '\'' || memcmp(lower.ptr + i, "\xE2\x80\x99", lower.len - i < 3 ? lower.len - i : 3) == 0)
            return i > 0 && word_listed((struct span){lower.ptr, i}, list);
    return false;
}

static unsigned elided_languages_of(struct span word)
{
    struct buf low = BUF_EMPTY;
    unsigned languages = 0;
    utf8_add_lower(&low, word.ptr, word.len);
    for (size_t i = 0; i < FOREIGN_LANGUAGES; i++)
        if (is_elided(buf_span(&low), foreign_languages[i].elided))
            languages |= 1u << i;
    buf_release(&low);
    return languages;
}

/* A bit for each language that has the word, in lower case, as a function word. */
static unsigned languages_of(const struct check_context *c, struct span word)
{
    bool as_written;
    unsigned languages = 0;
    struct memo *memo = c->words->memo;
    const struct listed_word *row = memo_listed_id(memo, memo_id(memo, word.ptr, word.len), &as_written);
    for (size_t i = 0; i < FOREIGN_LANGUAGES; i++)
        if (listed_word_in(c->words->listed, row, word, foreign_languages[i].words))
            languages |= 1u << i;
    if (memchr(word.ptr, '\'', word.len) || memchr(word.ptr, '\xE2', word.len))
        languages |= elided_languages_of(word);
    return languages;
}

static bool may_be_function_word(struct span word)
{
    return word.len <= FUNCTION_BYTES || memchr(word.ptr, '\'', word.len) || memchr(word.ptr, '\xE2', word.len);
}

/* A function word of another language that is none of German. */
static unsigned is_foreign_function(const struct check_context *c, struct span word)
{
    return may_be_function_word(word) && !lang_is_function_word(c->lang, word) && languages_of(c, word);
}

/* A word that German has too tells nothing. */
static uint8_t kind_of_word(struct check_context *c, const struct token *t)
{
    struct span word = token_span(c, t);
    const struct form *form = vocabulary_judge(c->words, t->form);
    bool made = form->verdict == VERDICT_KNOWN && !form->flags; /* a compound or the like */
    bool listed = (form->flags & LEX_GERMAN) && form_answer(c, t->form, is_listed_german);
    bool german = made || listed || (t->flags & TOKEN_CAPITAL && form->flags & LEX_GERMAN) ||
                  lang_is_function_word(c->lang, word);
    if (german && word.len > GERMAN_BYTES)
        return ASKED | GERMAN;
    unsigned languages = may_be_function_word(word) ? form_answer(c, t->form, languages_of) : 0;
    if (german)
        return languages ? ASKED : ASKED | GERMAN;
    return (uint8_t)(ASKED | languages);
}

static uint8_t kind_of(struct check_context *c, struct state *st, const struct token *t)
{
    if (t->cls != TOKEN_WORD || t->form >= st->form_count)
        return 0;
    if (!st->kinds[t->form])
        st->kinds[t->form] = kind_of_word(c, t);
    return st->kinds[t->form];
}

/* Reports tokens from..to when they are of one language; they hold no German word. */
static void report_run(struct check_context *c, struct state *st, const struct sentence_view *s, size_t from, size_t to)
{
    size_t words = 0, capitals = 0, functions[FOREIGN_LANGUAGES] = {0}, best = 0;
    while (from < to && s->tokens[from].cls != TOKEN_WORD)
        from++;
    while (to > from && s->tokens[to - 1].cls != TOKEN_WORD)
        to--;
    for (size_t i = from; i < to; i++) {
        uint8_t kind = kind_of(c, st, &s->tokens[i]);
        words += s->tokens[i].cls == TOKEN_WORD;
        capitals += (s->tokens[i].flags & TOKEN_CAPITAL) != 0;
        for (size_t k = 0; k < FOREIGN_LANGUAGES; k++)
            functions[k] += kind >> k & 1u;
    }
    for (size_t k = 1; k < FOREIGN_LANGUAGES; k++)
        best = functions[k] > functions[best] ? k : best;
    if (words < RUN_WORDS || functions[best] < RUN_FUNCTIONS || functions[best] * SHARE < words ||
        capitals * 2 > words || is_called_so(c, s, from))
        return;
    size_t off = s->tokens[from].off, end = s->tokens[to - 1].off + s->tokens[to - 1].len;
    finding_emit(c, &rules[0], off, end - off, "Left in %s.", message_part(c, foreign_languages[best].name));
}

/* Runs end at a German word, at quotation marks and emphasis, and at marks other than commas and hyphens. */
static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct state *st = state;
    size_t from = 0;
    for (size_t i = 0; i <= s->token_count; i++) {
        const struct token *t = i < s->token_count ? &s->tokens[i] : NULL;
        uint32_t mark = t && t->cls == TOKEN_PUNCT ? token_mark(c, t) : 0;
        bool ends = !t || (kind_of(c, st, t) & GERMAN) || (t->cls == TOKEN_PUNCT && mark != ',' && mark != '-') ||
                    word_is_set_apart(c, t);
        if (!ends)
            continue;
        if (i >= from + RUN_WORDS)
            report_run(c, st, s, from, i);
        from = i + 1;
    }
}

static void begin(struct check_context *c, void **state)
{
    struct state *st = xcalloc(1, sizeof(*st));
    st->form_count = c->words->forms.len;
    st->kinds = xcalloc(st->form_count, 1);
    *state = st;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    struct state *st = state;
    free(st->kinds);
    free(st);
}

const struct check check_foreign_run = {.rules = rules,
                                        .rule_count = 1,
                                        .begin = begin,
                                        .sentence = check_sentence,
                                        .end = end,
                                        .needs = {.form = is_foreign_function}};
