/* Which case a noun phrase has by where it stands: what its preposition, the verb and the words around it ask for. A
 * guess, for repairs: that a phrase is wrong is never told from it. */
#ifndef MTLINT_TEXT_PHRASE_CASE_H
#define MTLINT_TEXT_PHRASE_CASE_H

#include "lexicon/knowledge.h"
#include "text/analysis.h"

enum { CASES = 4 };

/* CASE_NOMINATIVE ..., the likeliest first. */
struct case_order {
    uint8_t cases[CASES];
};

struct case_order phrase_case_order(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p);

#endif
