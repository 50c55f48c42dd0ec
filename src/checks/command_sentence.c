#include "checks/command_sentence.h"

#include "text/subjects.h"

#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "lexicon/memo.h"
#include "text/analysis.h"
#include "text/word_lists.h"

/* As the lexicon has it: "Leerräume" is a compound that looks like a verb, "Merge" an English one. */
static bool is_german(const struct check_context *c, struct span word)
{
    char lower[LISTED_WORD_MAX];
    word = word_lower(word, lower);
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

unsigned form_may_command(const struct check_context *c, struct span word)
{
    static const char speakers[] =
        " siehe vergleiche habe hatte danke verstehe brauche finde denke glaube hoffe warte möchte würde werde "
        "bitte gratuliere wünsche freue überlege vermute wohne arbeite bekomme ";
    size_t count;
    bool command = false;
    if (!span_ends(word, "e") || word_in(word, speakers) || !is_german(c, word))
        return false;
    const struct reading *r = memo_readings(c->words->memo, word.ptr, word.len, &count);
    for (size_t k = 0; k < count; k++) {
        if (r[k].part_of_speech != POS_VERB)
            return false;
        command = command || r[k].features & VERB_IMPERATIVE_SINGULAR;
    }
    return command;
}

bool sentence_is_command(const struct check_context *c, const struct sentence_view *s)
{
    static const char subjects[] = " ich er sie es man wir jemand jeder ";
    const struct token *t = &s->tokens[0], *behind = t + 1;
    return s->full && s->token_count >= 2 && t->cls == TOKEN_WORD && behind->cls == TOKEN_WORD &&
           form_answer(c, t->form, form_may_command) && !token_listed(c, behind, subjects) &&
           !token_is_english(c, behind) && opens_with_verb(s->analysis);
}

bool verb_is_order(const struct analysis *a, uint32_t verb)
{
    return a->tagged.items[verb].possible & TAG_BIT(TAG_VVIMP) && !(verb_persons(a, verb) & THIRD_PERSON) &&
           !analysis_word_in(a, verb + 1, " ihr du ich ");
}
