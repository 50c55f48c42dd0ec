/* A clause about a noun: the pronoun that opens it, the noun before it, and the part that the pronoun plays. A clause
 * with "dass" is looked at in the same way, to tell it from one with "das". */
#ifndef MTLINT_CHECKS_RELATIVE_CLAUSE_H
#define MTLINT_CHECKS_RELATIVE_CLAUSE_H

#include "checks/relative_forms.h"
#include "text/sentence_clauses.h"

struct relative {
    const struct analysis *a;
    const struct knowledge *knowledge;
    const struct clause *clause;
    uint32_t pronoun;  /* word: what opens it, behind a preposition or not */
    uint32_t noun;     /* word: the noun before it, with nothing but verbs between; NO_WORD when none is known of */
    genders wanted;    /* that the pronoun may stand for */
    unsigned cases;    /* CASE_BIT()s that it may have; 0 until relative_narrow() */
    bool other_number; /* by relative_narrow(): "die" fits the noun, but is the subject of a verb of the other number */
};

/* False when the clause is opened by nothing, or by what is neither a relative pronoun nor "dass", or where a sentence
 * begins. */
bool relative_read(const struct check_context *c, const struct analysis *a, uint32_t clause, struct relative *out);

/* A comma stands before the clause, its finite verb at its end, and what opens it is surely no article. */
bool relative_is_sure(const struct relative *r);

static inline bool relative_is_behind_preposition(const struct relative *r)
{
    return r->clause->first < r->pronoun;
}

/* Nothing stands between the noun and the comma. */
static inline bool relative_is_next_to_noun(const struct relative *r)
{
    return r->noun != NO_WORD && r->noun + 2 == r->clause->first;
}

/* The clause stands within another, whose verb follows: "der Mann, …, kommt". */
bool relative_is_within(const struct relative *r);

/* Whether one of the words, a list of text/word_lists.h, stands in the clause; among words first to last. */
bool relative_has_word(const struct relative *r, const char *list);
bool words_have(const struct analysis *a, uint32_t first, uint32_t last, const char *list);

/* Whether something but the pronoun may be the subject of the clause, or surely is. */
bool relative_has_other_subject(const struct relative *r, bool surely);

/* Whether something but the pronoun may be an object in the accusative, or surely is. */
bool relative_has_accusative(const struct relative *r, bool surely);

/* CASE_BIT()s of the objects that the verb takes, as stretch_objects() has them. */
unsigned relative_objects(const struct relative *r);

/* Forms of sein, werden, bleiben, heißen, scheinen: a list of text/word_lists.h. */
extern const char relative_copulas[];

/* "der geholfen wurde", "der kalt ist", "der klar war, dass": the clause may be one of those that have no subject, or
 * another clause as theirs. */
bool relative_may_lack_subject(const struct relative *r);

/* Tells which cases the form has and, of "der", whether it stands for a man or a woman; `wanted` is 0 when the verb is
 * a plural whose subject can only be a pronoun that is none: "Leute, der kommen". */
void relative_narrow(struct relative *r);

#endif
