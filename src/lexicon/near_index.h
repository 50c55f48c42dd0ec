/* Finds strings that are one slip apart, by the words that arise when one letter is left out: two words one edit or
 * transposition apart share one of these (Garbe's symmetric deletion). Linear in the letters of the strings. */
#ifndef MTLINT_LEXICON_NEAR_INDEX_H
#define MTLINT_LEXICON_NEAR_INDEX_H

#include "base/intern.h"

struct near_index;

struct near_index *near_index_new(void);
void near_index_free(struct near_index *t);

/* Adds the string of an id. Very short and very long ones have no neighbours. */
void near_index_add(struct near_index *t, struct span s, uint32_t id);

/* Ids of added strings at Damerau distance 1 from the form, itself left out; returns how many, at most max. `strings`
 * is where the ids come from. */
size_t near_index_find(const struct near_index *t, const struct intern *strings, const char *form, size_t len,
                       uint32_t *out, size_t max);

#endif
