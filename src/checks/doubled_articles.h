/* Articles that stand twice where the first can be no pronoun: "Er verließ das das Haus". */
#ifndef MTLINT_CHECKS_DOUBLED_ARTICLES_H
#define MTLINT_CHECKS_DOUBLED_ARTICLES_H

#include "engine/check.h"

/* Tokens i and i + 1 are the same article but for case. False in doubt, and without an analysis of the sentence. */
bool article_is_doubled(const struct check_context *c, const struct sentence_view *s, size_t i);

#endif
