#include "checks/command_sentence.h"

#include "text/subjects.h"

#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/analysis.h"

/* As the lexicon has it: "Leerräume" is a compound that looks like a verb, "Merge" an English one. */
static bool is_german_verb(const struct check_context *c, const struct token *t)
{
    char lower[LISTED_WORD_MAX];
    struct span word = token_lower(c, t, lower);
    return (lexicon_bits(c, word.ptr, word.len) & (LEX_GERMAN | LEX_ENGLISH)) == LEX_GERMAN;
}

/* The first clause begins with its finite verb, and has no helper that makes another word the verb. */
static bool opens_with_verb(const struct analysis *a)
{
    const tag_set helpers = TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VAINF);
    if (a->clauses.len == 0 || a->clauses.items[0].finite != 0)
        return false;
    for (uint32_t i = 1; i <= a->clauses.items[0].last; i++)
        if (a->clause_of.items[i] == 0 && TAG_BIT(analysis_tag(a, i)) & helpers)
            return false;
    return true;
}

bool sentence_is_command(const struct check_context *c, const struct sentence_view *s)
{
    static const char speakers[] =
        " siehe vergleiche habe hatte danke verstehe brauche finde denke glaube hoffe warte möchte würde werde "
        "bitte gratuliere wünsche freue überlege vermute wohne arbeite bekomme ";
    static const char subjects[] = " ich er sie es man wir jemand jeder ";
    const struct token *t = &s->tokens[0], *behind = t + 1;
    size_t count;
    bool command = false;
    if (!s->full || s->token_count < 2 || t->cls != TOKEN_WORD || behind->cls != TOKEN_WORD ||
        !span_ends(token_span(c, t), "e") || token_listed(c, t, speakers) || token_listed(c, behind, subjects) ||
        t->form == TOKEN_NO_FORM || !is_german_verb(c, t) || token_is_english(c, behind) ||
        !opens_with_verb(s->analysis))
        return false;
    const struct reading *r = vocabulary_readings(c->words, t->form, &count);
    for (size_t k = 0; k < count; k++) {
        if (r[k].part_of_speech != POS_VERB)
            return false;
        command = command || r[k].features & VERB_IMPERATIVE_SINGULAR;
    }
    return command;
}

bool verb_is_order(const struct analysis *a, uint32_t verb)
{
    return a->tagged.items[verb].possible & TAG_BIT(TAG_VVIMP) && !(verb_persons(a, verb) & THIRD_PERSON) &&
           !analysis_word_in(a, verb + 1, " ihr du ich ");
}
