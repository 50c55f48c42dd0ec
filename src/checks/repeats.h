/* Which words of four bytes and more may stand in a sentence twice, whatever their capitals: found in linear time, so
 * that only they are looked for again. */
#ifndef MTLINT_CHECKS_REPEATS_H
#define MTLINT_CHECKS_REPEATS_H

#include "engine/check.h"

/* A bit for the words of one hash, set when two words of the sentence have it. */
uint64_t repeats_find(const struct check_context *c, const struct sentence_view *s);

/* Whether the form may be one of them. */
bool repeats_may_hold(const struct check_context *c, uint64_t repeats, uint32_t form);

#endif
