/* The clauses of a tagged sentence, read off the states that the tagger went through (text/clauses.h). A clause may
 * be interrupted by others inside it: which words are its own is told word by word. */
#ifndef MTLINT_TEXT_SENTENCE_CLAUSES_H
#define MTLINT_TEXT_SENTENCE_CLAUSES_H

#include "text/analysis.h"

/* Fills a->clauses and a->clause_of from a->tagged. Linear time. */
void clauses_find(struct analysis *a);

/* The first word behind `word` that the clause has for its own, marks and coordinators left out; NO_WORD when there is
 * none. */
uint32_t clause_next(const struct analysis *a, uint32_t clause, uint32_t word);

/* The participle that goes with the finite verb, both being the only verbs of the clause: right before it at the end of
 * a subordinate clause, or at the end of a main clause; NO_WORD when there is none. */
uint32_t clause_participle(const struct analysis *a, uint32_t clause);

/* The same of an infinitive without zu, brackets, quotation marks and what a coordinator or comma joins behind it being
 * let be.
 */
uint32_t clause_infinitive(const struct analysis *a, uint32_t clause);

static inline bool clause_has(const struct analysis *a, uint32_t clause, uint32_t word)
{
    return a->clause_of.items[word] == clause;
}

#endif
