/* What announces a clause with "dass": verbs of saying and thinking, judgements, nouns such as "Hoffnung". */
#ifndef MTLINT_CHECKS_DASS_ANNOUNCED_H
#define MTLINT_CHECKS_DASS_ANNOUNCED_H

#include "text/analysis.h"

/* Whether the noun may be followed by a clause with "dass" that says what it is. */
bool noun_announces_dass(struct span noun);

/* Whether one of the words up to the last one, back to the mark before, announces such a clause. */
bool dass_is_announced(const struct analysis *a, uint32_t last);

#endif
