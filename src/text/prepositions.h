/* A preposition before a word that shows by its form alone that the preposition cannot govern it: "aus die", "mit
 * eine". Whatever the noun is, and whether the word stands before one or for itself, no reading fits. */
#ifndef MTLINT_TEXT_PREPOSITIONS_H
#define MTLINT_TEXT_PREPOSITIONS_H

#include "text/analysis.h"

/* Whether the word is surely a preposition that governs what stands behind it, and the next word surely in none of its
 * cases. */
bool preposition_refuses_next(const struct analysis *a, size_t preposition);

/* Whether the word may well be no preposition here: "seit die Mauer fiel", "meiner Ansicht nach die beste". */
bool preposition_is_doubtful(const struct analysis *a, size_t preposition);

/* Whether what stands behind it is likely governed by it, doubtful or not. */
bool preposition_may_govern(const struct analysis *a, size_t preposition);

/* The NOMINAL_CELL bits that it allows, by all its readings as a preposition before its noun. */
uint32_t preposition_cells(const struct analysed_word *w);

/* "in der Freitagabend", from English "on the": of days German says "am", so that another article would not help. */
bool phrase_is_in_day(const struct analysis *a, const struct noun_phrase *p);

#endif
