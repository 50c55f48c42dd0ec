/* Where zu stands in an infinitive: "anzurufen", "zu gehen". */
#ifndef MTLINT_CHECKS_ZU_INFINITIVE_H
#define MTLINT_CHECKS_ZU_INFINITIVE_H

#include "engine/check.h"

/* Bytes of the separable prefix of an infinitive, behind which its zu belongs; 0 for one without. */
size_t zu_place(const struct check_context *c, struct span infinitive);

/* Two words that ran together in "zuanrufen": the verb takes zu inside, and that is told in their place. */
bool zu_stands_outside(const struct check_context *c, struct span words);

#endif
