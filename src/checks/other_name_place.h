/* Where a missing name of the source and another name of the translation stand. */
#ifndef MTLINT_CHECKS_OTHER_NAME_PLACE_H
#define MTLINT_CHECKS_OTHER_NAME_PLACE_H

#include "checks/source_names.h"

struct span name_before_hyphen(struct span word);
bool name_is_english_word(const struct check_context *c, struct span name);

/* It is a sentence of its own: "Humph!", "Haha!" */
bool name_is_exclaimed(const struct pair_side *side, size_t token);

/* A word before or behind both is the same: they stand in the same name of several words, in the same list. */
bool names_have_same_neighbour(const struct pair_view *p, size_t source, size_t target);

/* "Ivo Brand" for "Ivo Brandt": behind a name that both sides have, a German word is a name. */
bool name_is_behind_name(const struct check_context *c, const struct pair_view *p, size_t source, size_t target);

/* How far apart, in parts of the length of the sentences. */
double other_name_distance(const struct pair_view *p, const struct other_name *o);

/* Both stand in their sentences for reasons of their own: the translation has a pronoun for the one, and names the
 * other where the source does not. */
bool other_name_is_elsewhere(const struct check_context *c, const struct pair_view *p, const struct other_name *o);

/* Too few of the words turn up for the names to stand for each other. */
bool other_name_is_free(const struct check_context *c, const struct pair_view *p, const struct other_name *o);

#endif
