/* Nouns whose gender the readings may not tell: questions to the lexicon that are asked only before a finding. */
#ifndef MTLINT_TEXT_DOUBTFUL_NOUNS_H
#define MTLINT_TEXT_DOUBTFUL_NOUNS_H

#include "lexicon/knowledge.h"
#include "text/analysis.h"

/* Whether the determiner of a phrase that does not agree may fit its noun after all. */
bool noun_is_doubtful(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p);

#endif
