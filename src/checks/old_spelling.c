#include "checks/name_context.h"
#include "checks/checks.h"
#include "checks/sharp_s.h"
#include "checks/token_tools.h"
#include "checks/word_context.h"
#include "lexicon/old_spelling.h"
#include "lexicon/words.h"

enum { RULE_OLD, RULE_THROUGHOUT };

static const struct rule_info rules[] = {
    [RULE_OLD] =
        {
            .id = "de/spelling/old",
            .category = CATEGORY_SPELLING,
            .severity = SEVERITY_MINOR,
            .help =
                "Spelling of before 1996, such as \"da\xC3\x9F\", \"mu\xC3\x9F\" or \"Schiffahrt\". Inside quotation "
                "marks it may be the original's own; Swiss texts have no "
                "\xC3\x9F and are left alone. A text that spells so throughout follows the spelling that its author "
                "chose or knew, and is left to de/spelling/old-throughout.",
        },
    [RULE_THROUGHOUT] =
        {
            .id = "de/spelling/old-throughout",
            .category = CATEGORY_SPELLING,
            .severity = SEVERITY_MINOR,
            .status = RULE_PREVIEW,
            .help = "A whole text in the spelling of before 1996: \"da\xC3\x9F\", \"mu\xC3\x9F\", "
                    "\"Proze\xC3\x9F\". Reported once a text.",
            .precision =
                "the spelling is old each time, but hardly ever by mistake: the text is from before 1996, or its "
                "author keeps to that spelling; no translator's program writes so",
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
 * throughout has a convention of its own. */
struct habit {
    size_t words, old, today; /* occurrences */
    bool reported;            /* that the text spells so throughout */
    bool *is_old;             /* by form */
    size_t form_count;
};

/* Whether the old spelling of the word has \xC3\x9F for its ss: "dass", "muss", "Prozess", not "Wasser". */
static bool is_modern(const struct check_context *c, struct span word)
{
    char old[WORD_MAX], today[WORD_MAX];
    for (size_t i = 1; i + 1 < word.len && word.len < WORD_MAX; i++) {
        if (word.ptr[i] != 's' || word.ptr[i + 1] != 's' || (i + 2 < word.len && strchr("aeiouy\xC3", word.ptr[i + 2])))
            continue;
        memcpy(old, word.ptr, word.len);
        memcpy(old + i, "\xC3\x9F", 2);
        size_t n = word_modern_spelling(c->words->knowledge, old, word.len, today, WORD_MAX);
        return span_equal((struct span){today, n}, word);
    }
    return false;
}

enum form_spelling { SPELLED_EITHER_WAY, SPELLED_OLD, SPELLED_MODERN };

static unsigned spelling_of(const struct check_context *c, struct span form)
{
    struct buf today = BUF_EMPTY;
    bool old = modernize(c, form, &today);
    buf_release(&today);
    if (old)
        return SPELLED_OLD;
    return is_modern(c, form) ? SPELLED_MODERN : SPELLED_EITHER_WAY;
}

static void begin(struct check_context *c, void **state)
{
    struct habit *h = xcalloc(1, sizeof(*h));
    h->form_count = c->words->forms.len;
    h->is_old = xcalloc(h->form_count, sizeof(*h->is_old));
    for (uint32_t id = 0; id < h->form_count; id++) {
        struct span form = vocabulary_span(c->words, id);
        unsigned spelling = form_answer(c, id, spelling_of);
        h->words += c->words->forms.items[id].count;
        h->is_old[id] = spelling == SPELLED_OLD;
        if (h->is_old[id] && memmem(form.ptr, form.len, "\xC3\x9F", 2))
            h->old += c->words->forms.items[id].count;
        else if (spelling == SPELLED_MODERN || (h->is_old[id] && is_modern(c, form)))
            h->today += c->words->forms.items[id].count;
    }
    *state = h;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    struct habit *h = state;
    free(h->is_old);
    free(h);
}

/* A text with several old spellings and hardly one of today, which may stand in a quotation or a title. A sentence or
 * two show no convention, and in a longer text two may still be slips. */
enum { FEW_WORDS = 30, SHORT_TEXT = 100, THROUGHOUT = 2, MOSTLY = 20 };

static bool is_throughout(const struct habit *h)
{
    size_t enough = h->words > SHORT_TEXT ? THROUGHOUT + 1 : THROUGHOUT;
    return h->words >= FEW_WORDS && h->old >= enough && h->today <= h->old / MOSTLY;
}

static bool is_quotation_mark(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char *const marks[] = {"\"", "\xE2\x80\x9E", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xC2\xAB", "\xC2\xBB",
                                        NULL};
    return i < s->token_count && span_is_one_of(token_span(c, &s->tokens[i]), marks);
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
    if (selection_is_for(c->selection, SWISS_LOCALES))
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
        struct habit *h = state;
        bool throughout = is_throughout(h);
        if (throughout && h->reported)
            continue;
        h->reported = true;
        struct finding *f =
            finding_emit(c, &rules[throughout ? RULE_THROUGHOUT : RULE_OLD], t->off, t->len,
                         throughout ? "\"%.*s\" is the spelling of before 1996, as the whole text is; today \"%s\"."
                                    : "\"%.*s\" is the spelling of before 1996; today \"%s\".",
                         (int)word.len, word.ptr, buf_str(&today));
        finding_replace(c, f, quoted ? FIX_UNSAFE : FIX_SAFE, t->off, t->len, buf_span(&today));
    }
    buf_release(&today);
}

const struct check check_old_spelling = {.rules = rules,
                                         .rule_count = 2,
                                         .begin = begin,
                                         .sentence = check_sentence,
                                         .needs = {.form = spelling_of},
                                         .end = end,
                                         .whole_text = true};
