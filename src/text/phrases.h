/* Noun phrases of a tagged sentence, and whether their words agree. */
#ifndef MTLINT_TEXT_PHRASES_H
#define MTLINT_TEXT_PHRASES_H

#include "text/analysis.h"

/* Fills a->phrases from a->words and a->tagged. Linear time. */
void phrases_find(struct analysis *a);

/* The NOMINAL_CELL bits that the words behind the phrase's determiner share, adjectives declined as that asks for. */
uint32_t phrase_cells_behind(const struct analysis *a, size_t determiner, size_t last);

/* The cells of one word as it is tagged; of a preposition, those that it allows. */
uint32_t phrase_cells_of(const struct analysis *a, size_t word);

#endif
