/* Noun phrases of a tagged sentence, and whether their words agree. */
#ifndef MTLINT_TEXT_PHRASES_H
#define MTLINT_TEXT_PHRASES_H

#include "text/analysis.h"

/* Fills a->phrases from a->words and a->tagged. Linear time. */
void phrases_find(struct analysis *a);

/* The index of the first phrase that begins at the word or behind it; that of none is the number of phrases. Phrases do
 * not overlap, so this and the next two take logarithmic time. */
size_t phrase_from(const struct analysis *a, size_t word);

/* The phrase that begins, ends with the word, or NULL. */
const struct noun_phrase *phrase_at(const struct analysis *a, size_t word);
const struct noun_phrase *phrase_ending_at(const struct analysis *a, size_t word);

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
