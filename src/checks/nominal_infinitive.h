/* Infinitives that serve as nouns and take what belongs to them into the word: "beim Brückenbauen". */
#ifndef MTLINT_CHECKS_NOMINAL_INFINITIVE_H
#define MTLINT_CHECKS_NOMINAL_INFINITIVE_H

#include "engine/check.h"

/* Whether a determiner before a neuter in the singular stands before token i, perhaps with an adjective between: "das",
 * "beim ewigen". */
bool is_behind_neuter(const struct check_context *c, const struct sentence_view *s, size_t i);

/* Whether the capitalised token i stands so and is what may begin a noun before an infinitive: "des Brückenbauens". */
bool is_infinitive_compound(const struct check_context *c, const struct sentence_view *s, size_t i);

#endif
