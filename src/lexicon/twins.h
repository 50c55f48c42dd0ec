/* Near neighbours among the words of one document: which forms are one slip apart. */
#ifndef MTLINT_LEXICON_TWINS_H
#define MTLINT_LEXICON_TWINS_H

#include <stddef.h>
#include <stdint.h>

struct vocabulary;
struct twins;

/* Indexes the forms of the vocabulary that are no plain German words (names, compounds, the unknown), by the words that
 * arise when one letter is left out: two words one edit or transposition apart share one of these (Garbe's symmetric
 * deletion). Linear in the letters of the forms. */
struct twins *twins_new(const struct vocabulary *v);
void twins_free(struct twins *t);

/* Ids of indexed forms at Damerau distance 1 from the form, itself left out; returns how many, at most max. */
size_t twins_find(const struct twins *t, const struct vocabulary *v, const char *form, size_t len, uint32_t *out,
                  size_t max);

#endif
