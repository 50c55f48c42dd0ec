/* Where a word of one set stands for another member of it and is right. */
#ifndef MTLINT_CHECKS_OPPOSITE_PLACES_H
#define MTLINT_CHECKS_OPPOSITE_PLACES_H

#include "checks/opposite_words.h"

#define OPPOSITE_NONE SIZE_MAX

/* The last token of the list; OPPOSITE_NONE when the side has none. */
size_t opposite_find_listed(const struct pair_side *side, const char *list);

/* "Thursday night" is "in der Nacht zum Freitag", "the Mideast" "der Nahe Osten": tokens of the two sides. */
bool opposite_is_said_otherwise(const struct pair_view *p, enum opposite_set set, size_t source, size_t target);

#endif
