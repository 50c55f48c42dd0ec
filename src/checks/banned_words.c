#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"
#include "lexicon/own_words.h"
#include "lexicon/readings.h"
#include "lexicon/word.h"
#include "lexicon/words.h"

static const struct rule_info rules[] = {
    {
        .id = "text/terms/banned",
        .category = CATEGORY_WRONG_TERM,
        .severity = SEVERITY_MAJOR,
        .help =
            "A word that the project has banned: a line \"!wrong -> right\" in its words.txt or names.txt. Endings "
            "are carried over: with \"!Handynummer -> Mobilnummer\", \"Handynummern\" becomes \"Mobilnummern\". The "
            "repair is applied by `mtlint fix` only when the other word fits in its place: it has the same gender "
            "and number, and takes the same ending.",
    },
};

/* The words from token i on, as many as `count`, parted by single blanks; 0 when they do not stand like that. */
static size_t words_at(const struct check_context *c, const struct sentence_view *s, size_t i, size_t count,
                       char out[WORD_BYTES])
{
    size_t len = 0;
    for (size_t k = i; k < i + count; k++) {
        if (k >= s->token_count || s->tokens[k].form == TOKEN_NO_FORM || (s->tokens[k].flags & TOKEN_CODE))
            return 0;
        struct span word = vocabulary_span(c->words, s->tokens[k].form);
        if (len + word.len + 1 >= WORD_BYTES || (k > i && token_is_glued(s, k)))
            return 0;
        if (k > i)
            out[len++] = ' ';
        size_t n = word_clean(word.ptr, word.len, out + len, WORD_BYTES - len);
        if (!n)
            return 0;
        len += n;
    }
    return len;
}

/* Case, number and gender that the word may have as a noun; 0 when it is none. */
static uint32_t cells_of(const struct check_context *c, struct span word)
{
    struct reading r[WORD_READINGS_MAX];
    uint32_t cells = 0;
    size_t n = word_readings(c->words->knowledge, word.ptr, word.len, r, WORD_READINGS_MAX);
    for (size_t i = 0; i < n; i++)
        if (r[i].part_of_speech == POS_NOUN)
            cells |= r[i].features & NOMINAL_CELLS;
    return cells;
}

/* What stands in the place of the banned form, and whether it surely fits there. */
static struct span replacement(const struct check_context *c, const struct own_ban *ban, struct span written,
                               char out[WORD_BYTES], bool *sure)
{
    bool inflected = ban->step.cut || ban->step.ending[0] || ban->step.ge;
    size_t n = ban->right.len > ban->step.cut ? inflection_write(&ban->step, ban->right, out, WORD_BYTES) : 0;
    unsigned flags;
    bool known = n && word_verdict(c->words->knowledge, out, n, &flags) != VERDICT_UNKNOWN;
    if (inflected && !known) {
        *sure = false;
        memcpy(out, ban->right.ptr, ban->right.len);
        return (struct span){out, ban->right.len};
    }
    struct span right = {out, n};
    uint32_t before = cells_of(c, written), after = cells_of(c, right);
    *sure = (before & after) != 0 || (!inflected && (!before || !after));
    return right;
}

static void report(struct check_context *c, const struct sentence_view *s, size_t i, size_t count,
                   const struct own_ban *ban, struct span written)
{
    char form[WORD_BYTES], cased[WORD_BYTES + 4];
    bool sure;
    size_t off = s->tokens[i].off, len = token_end(&s->tokens[i + count - 1]) - off;
    struct span right = replacement(c, ban, written, form, &sure);
    bool raised = utf8_starts_upper(written.ptr, written.len) && !utf8_starts_upper(ban->wrong.ptr, ban->wrong.len);
    size_t n = raised ? utf8_recase(right.ptr, right.len, true, cased, sizeof(cased)) : 0;
    if (n)
        right = (struct span){cased, n};
    struct finding *f = finding_emit(c, &rules[0], off, len, "This project does not write \"%.*s\", but \"%.*s\".",
                                     (int)ban->wrong.len, ban->wrong.ptr, (int)ban->right.len, ban->right.ptr);
    finding_replace(c, f, sure ? FIX_SAFE : FIX_UNSAFE, off, len, right);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    const struct own_words *own = c->words->knowledge ? c->words->knowledge->own : NULL;
    size_t most = own_ban_words(own);
    (void)state;
    for (size_t i = 0; most && i < s->token_count; i++)
        for (size_t count = most; count > 0; count--) {
            char text[WORD_BYTES];
            struct own_ban ban;
            size_t len = words_at(c, s, i, count, text);
            if (len && own_bans(own, text, len, &ban)) {
                report(c, s, i, count, &ban, (struct span){text, len});
                i += count - 1;
                break;
            }
        }
}

const struct check check_banned_words = {.rules = rules, .rule_count = 1, .sentence = check_sentence};
