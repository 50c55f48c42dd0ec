#include "checks/checks.h"
#include "checks/word_context.h"
#include "lexicon/old_spelling.h"
#include "lexicon/words.h"

static const struct rule_info rules[] = {
    {
        .id = "de/spelling/old",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MINOR,
        .help = "Spelling of before 1996, such as \"da\xC3\x9F\", \"mu\xC3\x9F\" or \"Schiffahrt\". Inside quotation "
                "marks it may be the original's own; Swiss texts have no "
                "\xC3\x9F and are left alone.",
    },
};

enum { WORD_MAX = 160 };

/* The spelling of today in *out, when the word has another one. */
static bool modernize(const struct check_context *c, struct span word, struct buf *out)
{
    char clean[WORD_MAX], today[WORD_MAX];
    size_t len = word_clean(word.ptr, word.len, clean, WORD_MAX);
    bool sharp = memmem(clean, len, "\xC3\x9F", 2) != NULL;
    size_t n = sharp ? word_modern_spelling(c->words->knowledge, clean, len, today, WORD_MAX) : 0;
    buf_add(out, today, n);
    if (!n)
        old_spelling_replace((struct span){clean, len}, out);
    return out->len > 0;
}

/* How a text spells, by its word forms: one slip in a modern text is a fault of its own; a text that spells so
 * throughout has one. */
struct habit {
    size_t old, today;
    bool reported;
    bool *is_old; /* by form */
    size_t form_count;
};

static void begin(struct check_context *c, void **state)
{
    static const char *const signs[] = {"dass",    "muss",     "musste",  "mussten", "lässt", "wusste",
                                        "wussten", "bisschen", "Prozess", "Schluss", "Fluss", NULL};
    struct habit *h = xcalloc(1, sizeof(*h));
    struct buf today = BUF_EMPTY;
    h->form_count = c->words->forms.len;
    h->is_old = xcalloc(h->form_count, sizeof(*h->is_old));
    for (uint32_t id = 0; id < h->form_count; id++) {
        struct span form = vocabulary_span(c->words, id);
        buf_clear(&today);
        h->is_old[id] = modernize(c, form, &today);
        if (h->is_old[id] && memmem(form.ptr, form.len, "\xC3\x9F", 2))
            h->old += c->words->forms.items[id].count;
    }
    for (size_t i = 0; signs[i]; i++)
        h->today += vocabulary_occurrences(c->words, signs[i], strlen(signs[i]));
    buf_release(&today);
    *state = h;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    struct habit *h = state;
    free(h->is_old);
    free(h);
}

enum { THROUGHOUT = 2 };

/* True when the finding at hand stands for all others of a text in old spelling, or is one of those others (then
 * *skip). */
static bool is_throughout(struct habit *h, bool *skip)
{
    bool throughout = h->old >= THROUGHOUT && h->today == 0;
    *skip = throughout && h->reported;
    h->reported = true;
    return throughout;
}

static bool is_quotation_mark(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char *const marks[] = {"\"", "\xE2\x80\x9E", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xC2\xAB", "\xC2\xBB",
                                        NULL};
    for (size_t k = 0; i < s->token_count && marks[k]; k++)
        if (span_is(token_span(c, &s->tokens[i]), marks[k]))
            return true;
    return false;
}

/* Inside quotation marks the old spelling may be the original's. Only a fragment woven into a sentence of today ("sie
 * betonte, es sei „nötig, daß er kommt“") is ours: it begins in lower case and goes on for some words. */
enum { FRAGMENT_WORDS = 3 };

static bool is_ours(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    size_t from = i, to = i;
    while (from > 0 && (s->tokens[from - 1].flags & TOKEN_QUOTED))
        from--;
    while (to + 1 < s->token_count && (s->tokens[to + 1].flags & TOKEN_QUOTED))
        to++;
    bool opened = is_quotation_mark(c, s, from), closed = is_quotation_mark(c, s, to + 1);
    if (!opened || !closed)
        return true; /* speech that goes over sentences, not a quotation of a few words */
    while (from < i && s->tokens[from].cls == TOKEN_PUNCT)
        from++;
    return from > 0 && !(s->tokens[from].flags & TOKEN_CAPITAL) && to - from >= FRAGMENT_WORDS;
}

static bool is_candidate(const struct habit *h, const struct token *t, struct span word)
{
    return t->cls == TOKEN_WORD && t->form < h->form_count && h->is_old[t->form] && word.len >= 3 &&
           !(t->flags & (TOKEN_FOREIGN | TOKEN_ALL_CAPITAL));
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    if (strcmp(c->doc->language, "de-CH") == 0)
        return;
    struct buf today = BUF_EMPTY;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        struct span word = token_span(c, t);
        bool capital = (t->flags & TOKEN_CAPITAL) != 0;
        bool quoted = (t->flags & TOKEN_QUOTED) != 0;
        if (!is_candidate(state, t, word) || (quoted && !is_ours(c, s, i)))
            continue;
        buf_clear(&today);
        if (!modernize(c, word, &today) || (capital && is_name_surrounding(c, s, i)))
            continue;
        bool skip, throughout = is_throughout(state, &skip);
        if (skip)
            continue;
        struct finding *f =
            finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" is the spelling of before 1996%s; today \"%s\".",
                         (int)word.len, word.ptr, throughout ? ", as the whole text is" : "", buf_str(&today));
        finding_replace(c, f, quoted ? FIX_UNSAFE : FIX_SAFE, t->off, t->len, buf_span(&today));
    }
    buf_release(&today);
}

const struct check check_old_spelling = {
    .rules = rules, .rule_count = 1, .begin = begin, .sentence = check_sentence, .end = end, .whole_text = true};
