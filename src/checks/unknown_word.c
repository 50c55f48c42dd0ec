#include "checks/checks.h"
#include "checks/word_context.h"
#include "lexicon/lexicon.h"

static const struct rule_info rules[] = {
    {
        .id = "de/spelling/unknown-word",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MAJOR,
        .help = "A word that no dictionary, compound or name explains, and that is one slip away from a word that "
                "fits: letters swapped, "
                "missing, doubled or hit beside. Names, foreign words and words that the text uses several times are "
                "left alone. The repair "
                "is applied by `mtlint fix` only when one candidate is far ahead of the others.",
    },
};

static bool is_trustworthy(struct check_context *c, const struct sentence_view *s, size_t i, const struct form *form)
{
    const struct token *t = &s->tokens[i];
    if (t->flags & (TOKEN_FOREIGN | TOKEN_CODE | TOKEN_ABBREVIATION | TOKEN_ALL_CAPITAL))
        return false;
    bool capital = (t->flags & TOKEN_CAPITAL) != 0, noun = capital && is_noun_place(c, s, i);
    if (is_foreign_surrounding(c, s, i) && !(noun && form->sure))
        return false;
    if (capital && !noun && is_name_surrounding(c, s, i))
        return false;
    if (form->weak && !noun)
        return false;
    return !(capital && (t->flags & TOKEN_QUOTED) && !form->sure);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (verdict_at(c, s, i) != VERDICT_TYPO)
            continue;
        const struct form form = *vocabulary_judge(c->words, t->form);
        if (!is_trustworthy(c, s, i, &form))
            continue;
        struct span word = token_span(c, t);
        struct finding *f =
            finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" is no known word%s \"%.*s\"?", (int)word.len, word.ptr,
                         form.sure ? ". Meant:" : ". Perhaps", (int)form.repair.len, form.repair.ptr);
        if (f && !form.sure)
            f->severity = SEVERITY_MINOR;
        add_repairs(c, f, t, &form);
    }
}

const struct check check_unknown_word = {.rules = rules, .rule_count = 1, .sentence = check_sentence};
