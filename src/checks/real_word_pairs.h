/* Words that are right in themselves and wrong where they stand: pairs that are often mistaken for each other, and how
 * to tell. To add a pair, write what must be around the wrong word and put a line into the table. */
#ifndef MTLINT_CHECKS_REAL_WORD_PAIRS_H
#define MTLINT_CHECKS_REAL_WORD_PAIRS_H

#include "engine/check.h"

struct real_word_pair {
    const char *wrong, *right; /* in lower case; a noun begins with its capital */
    bool (*is_meant)(struct check_context *c, const struct sentence_view *s, size_t i); /* the right one, at token i */
};

/* All pairs, ended by one without `wrong`. Several may have the same wrong word. */
extern const struct real_word_pair real_word_pairs[];

#endif
