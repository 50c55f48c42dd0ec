/* The front field of a main clause: what stands before its finite verb. German has one constituent there; that of a
 * sentence out of English often has an adverbial and the subject. */
#ifndef MTLINT_TEXT_FRONT_FIELD_H
#define MTLINT_TEXT_FRONT_FIELD_H

#include "text/analysis.h"

/* The word behind the adverbial that begins with `first`: an adverb of the whole sentence ("leider", "außerdem"), a
 * span of time ("jeden Morgen"), a preposition's phrase with the genitives, names and further prepositions' phrases
 * behind it. `first` when there is none. Adverbs that may belong to a phrase behind them ("auch", "fast") are none. */
uint32_t front_adverbial_end(const struct analysis *a, uint32_t first);

/* The word behind all adverbials that begin with `first`, with what tells a distance in time or goes with a phrase:
 * "gestern in Berlin", "zwei Tage später", "schon im Jahr 2019". `first` when there is none. */
uint32_t front_adverbials_end(const struct analysis *a, uint32_t first);

/* The word behind the noun phrase with a determiner that begins with `first`, and behind what belongs to it: "die
 * Regeln für den Handel". `first` when there is none. */
uint32_t front_noun_phrase_end(const struct analysis *a, uint32_t first);

/* A noun phrase with a determiner that begins with `first`, can be a nominative and no attribute of what is before it,
 * and reaches with its own attributes up to the finite verb, with which it agrees: the subject. NULL when there is
 * none.
 */
const struct noun_phrase *front_subject(const struct analysis *a, uint32_t first, uint32_t finite);

/* Whether a phrase that ends with this noun says when: "am Montag", "vor zwei Tagen". */
bool front_is_time(const struct analysis *a, size_t noun);

#endif
