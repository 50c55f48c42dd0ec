/* Another word in the form of one that stands in a text: what "machte" is to "machen", "traf" is to "treffen". */
#ifndef MTLINT_ENGINE_INFLECT_LIKE_H
#define MTLINT_ENGINE_INFLECT_LIKE_H

#include "engine/token_test.h"

/* What a form is wanted for; LIKE_TOKEN: as the token is tagged. */
enum inflect_as { LIKE_TOKEN, LIKE_FINITE_JOINED, LIKE_ZU_INFINITIVE, LIKE_INFINITIVE };

/* Appends the form of the lemma that corresponds to the token. A verb whose prefix is separable comes without it where
 * it is finite (LIKE_FINITE_JOINED: with it). Needs the analysis. False, and nothing appended, when the lexicon has no
 * such form. */
bool inflect_like(const struct scene *scene, size_t token, struct span lemma, enum inflect_as as, struct buf *out);

#endif
