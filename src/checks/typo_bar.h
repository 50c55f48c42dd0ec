/* How sure a typo must be to be told, by where the word stands and what it may stand for. */
#ifndef MTLINT_CHECKS_TYPO_BAR_H
#define MTLINT_CHECKS_TYPO_BAR_H

#include "engine/check.h"

/* What the log10 odds must reach that token i is a slip of `best`; noun: a noun is asked for where it stands. */
double typo_bar(struct check_context *c, const struct sentence_view *s, size_t i, bool noun, struct span best);

#endif
