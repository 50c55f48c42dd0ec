/* A verb with a capital inside a sentence: "Er hat Gesehen", "Wir Werden kommen". */
#include "checks/checks.h"
#include "checks/raised_verb.h"
#include "checks/token_tools.h"

static const struct rule_info rules[] = {
    {
        .id = "de/capitals/verb",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MAJOR,
        .help = "A verb that is written with a capital although no sentence begins there: \"Er hat Gesehen\", \"Wir "
                "Werden kommen\". Told where the clause needs the word as its verb; names, labels and verbs that serve "
                "as nouns (\"das Lesen\") are left alone.",
    },
};

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    struct lower_form form;
    for (size_t i = 1; s->analysis && (i = raised_verb_next(c, s, i, &form)) < s->analysis->words.len; i++) {
        const struct token *t = &s->tokens[s->analysis->words.items[i].token];
        struct span text = token_span(c, t), lower = {form.text, form.len};
        struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" is a verb here: \"%.*s\".",
                                         (int)text.len, text.ptr, (int)lower.len, lower.ptr);
        finding_replace(c, f, FIX_UNSAFE, t->off, t->len, lower);
    }
}

const struct check check_capitals_verb = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
