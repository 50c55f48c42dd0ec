#include "checks/checks.h"
#include "checks/word_context.h"

static const struct rule_info rules[] = {
    {
        .id = "names/variant",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MAJOR,
        .help = "A name that is one slip away from a name which this text uses more often, or from a well-known name: "
                "\"Atlman\" beside \"Altman\". "
                "Genitives and other endings are no difference, and two names that both occur often are two names.",
    },
};

static void emit(struct check_context *c, const struct token *t, const struct form *form)
{
    struct span word = token_span(c, t);
    uint32_t often = vocabulary_occurrences(c->words, form->repair.ptr, form->repair.len);
    struct finding *f;
    if (often > 1)
        f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" is spelled \"%s\" %u times in this text.",
                         (int)word.len, word.ptr, form->repair.ptr, often);
    else if (often == 1)
        f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" is spelled \"%s\" elsewhere in this text.",
                         (int)word.len, word.ptr, form->repair.ptr);
    else
        f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" looks like a misspelling of the name \"%s\".",
                         (int)word.len, word.ptr, form->repair.ptr);
    add_repair(c, f, t, form);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (verdict_at(c, s, i) != VERDICT_VARIANT || (t->flags & (TOKEN_CODE | TOKEN_ALL_CAPITAL)))
            continue;
        const struct form form = *vocabulary_judge(c->words, t->form);
        emit(c, t, &form);
    }
}

const struct check check_name_variants = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .needs = {.any = FACT_VERDICT(VERDICT_VARIANT)}};
