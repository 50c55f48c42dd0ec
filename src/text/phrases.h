/* Noun phrases of a tagged sentence, and whether their words agree. */
#ifndef MTLINT_TEXT_PHRASES_H
#define MTLINT_TEXT_PHRASES_H

#include "text/analysis.h"

/* Fills a->phrases from a->words and a->tagged. Linear time. */
void phrases_find(struct analysis *a);

/* The NOMINAL_CELL bits that words share without a determiner: "große Freude". */
uint32_t phrase_cells_without_determiner(const struct analysis *a, size_t first, size_t last);

/* The declensions that a determiner asks of adjectives behind it: bits 1 strong, 2 mixed, 4 weak; and the cells of an
 * adjective in these. */
unsigned phrase_declensions_behind(const struct analysis *a, size_t determiner);
uint32_t phrase_declined_cells(const struct analysis *a, size_t adjective, unsigned declensions);

/* The cells of one word as it is tagged (of a word that may be a determiner, as that); of a
 * preposition, those that it allows. */
uint32_t phrase_cells_of(const struct analysis *a, size_t word);

#endif
