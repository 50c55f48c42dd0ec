/* Whether an adverb that stands twice in a sentence says the same of one clause twice. */
#ifndef MTLINT_CHECKS_ADVERB_CLAUSE_H
#define MTLINT_CHECKS_ADVERB_CLAUSE_H

#include "text/analysis.h"

/* Said of a whole clause, so that once is enough: weiterhin, bereits, jedoch, wahrscheinlich. */
bool adverb_is_of_clause(const struct analysis *a, size_t word);

/* Words i and j are the same adverb. True when nothing but one clause with one finite verb lies between, or two verb
 * phrases joined by und that the first adverb goes with already. Linear in the distance. */
bool adverb_repeats_in_clause(const struct analysis *a, uint32_t i, uint32_t j);

#endif
