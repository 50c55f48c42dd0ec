/* Nouns that look like a verb with a capital: "eines zum Tode Verurteilten", "Klicken statt Denken". */
#ifndef MTLINT_CHECKS_RAISED_NOUN_H
#define MTLINT_CHECKS_RAISED_NOUN_H

#include "engine/check.h"
#include "text/analysis.h"

/* True where the capital of the word is right, since the words around it make a noun of it; lower: what it may be in
 * lower case. */
bool serves_as_noun(const struct sentence_view *s, size_t word, tag_set lower);

#endif
