/* Where zu stands in an infinitive: "anzurufen", "zu gehen". */
#ifndef MTLINT_CHECKS_ZU_INFINITIVE_H
#define MTLINT_CHECKS_ZU_INFINITIVE_H

#include "engine/check.h"

/* Bytes of the separable prefix of an infinitive, behind which its zu belongs; 0 for one without. */
size_t zu_place(const struct check_context *c, struct span infinitive);

/* Tells, by the rule, that the infinitive needs a zu, which the word before it in s->analysis asks for (the infinitive
 * itself: nothing to name); repaired. */
void zu_missing_emit(struct check_context *c, const struct sentence_view *s, const struct rule_info *rule, size_t word,
                     size_t infinitive);

/* Two words that ran together in "zuanrufen": the verb takes zu inside, and that is told in their place. */
bool zu_stands_outside(const struct check_context *c, struct span words);

#endif
