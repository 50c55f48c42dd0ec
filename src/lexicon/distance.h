/* How far two words are apart, and what kind of slip lies between them. */
#ifndef MTLINT_LEXICON_DISTANCE_H
#define MTLINT_LEXICON_DISTANCE_H

#include <stdbool.h>
#include <stddef.h>

/* Damerau-Levenshtein distance (optimal string alignment: a transposition of neighbours is one edit) in code points, or
 * limit + 1 when it is larger than limit. Words longer than 64 code points are limit + 1 apart. */
unsigned edit_distance(const char *a, size_t a_len, const char *b, size_t b_len, unsigned limit);

/* The weight of the slips that turn the right word into the wrong one, 1.0 for an edit with nothing in its favour.
 * Lower for what fingers and scanners do often: swapped or doubled letters, neighbouring keys, ss for ß, ae for ä, a
 * lost accent, rn for m. Higher for a change of the first letter, and 0.4 more for each further edit. The weights are
 * estimates by hand; the lightest way counts (Damerau's edits, weighted). 9 for words of more than 64 code points. */
double edit_weight(const char *wrong, size_t wrong_len, const char *right, size_t right_len);

#endif
