/* ß in a text for Switzerland or Liechtenstein, which write ss for it. */
#include "checks/checks.h"
#include "checks/sharp_s.h"
#include "checks/token_tools.h"

static const struct rule_info rules[] = {
    {
        .id = "de/locale/sharp-s",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MINOR,
        .status = RULE_STABLE,
        .locales = SWISS_LOCALES,
        .help =
            "A word with \xC3\x9F in a text for Switzerland or Liechtenstein (language: de-CH, de-LI): there it is ss, "
            "\"Strasse\", \"gross\". What may be a name keeps its spelling.",
    },
};

/* What no dictionary knows may be a name from elsewhere, and what stands behind one is a part of it: "Josef Strauß". */
static bool keeps_spelling(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i], *before = i > 0 ? t - 1 : NULL;
    bool protected = (t->flags & (TOKEN_CODE | TOKEN_FOREIGN)) != 0;
    bool surname =
        before && before->cls == TOKEN_WORD && t->flags & TOKEN_CAPITAL && token_verdict(c, before) == VERDICT_NAME;
    return protected || surname || !token_is_known(c, t) || token_verdict(c, t) == VERDICT_NAME;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    if (s->segment->kind == SEGMENT_QUOTE)
        return;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        struct span word = token_span(c, t);
        if (t->cls != TOKEN_WORD || !memmem(word.ptr, word.len, SHARP_S, 2) || keeps_spelling(c, s, i))
            continue;
        struct span swiss = swiss_spelling(c->scratch, word);
        struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" has no %s in Switzerland: \"%s\".",
                                         (int)word.len, word.ptr, SHARP_S, swiss.ptr);
        finding_replace(c, f, FIX_SAFE, t->off, t->len, swiss);
    }
}

const struct check check_locale_sharp_s = {.rules = rules, .rule_count = 1, .sentence = check_sentence};
