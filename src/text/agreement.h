/* Which noun phrases surely disagree: what an analysis can be wrong about is left alone. */
#ifndef MTLINT_TEXT_AGREEMENT_H
#define MTLINT_TEXT_AGREEMENT_H

#include "text/analysis.h"

enum disagreement {
    DISAGREEMENT_NONE,
    DISAGREEMENT_INSIDE,     /* determiner, adjectives and noun have no case, number and gender in common */
    DISAGREEMENT_PREPOSITION /* they have, but none that the preposition allows */
};

/* The phrase is one of a->phrases. What preposition_refuses_next() tells is not repeated here. */
enum disagreement phrase_disagreement(const struct analysis *a, const struct noun_phrase *p);

#endif
