/* Words that are right in themselves and wrong where they stand: pairs that are often mistaken for each other, and how
 * to tell. To add a pair, write what must be around the wrong word and put a line into one of the tables; what is not
 * certain must be answered with false. */
#ifndef MTLINT_CHECKS_REAL_WORD_PAIRS_H
#define MTLINT_CHECKS_REAL_WORD_PAIRS_H

#include "engine/check.h"

struct real_word_pair {
    const char *wrong, *right; /* in lower case; a noun begins with its capital */
    bool (*is_meant)(struct check_context *c, const struct sentence_view *s, size_t i); /* the right one, at token i */
};

/* Longest wrong word, in bytes. */
enum { REAL_WORD_MAX = 6 };

/* Each is ended by a pair without `wrong`. Several pairs may have the same wrong word. */
extern const struct real_word_pair real_word_conjunctions[]; /* denn, wie, wieder, noch ... */
extern const struct real_word_pair real_word_pronouns[];     /* ihm, ihn, man, der ... and prepositions */
extern const struct real_word_pair real_word_verbs[]; /* seid, war, fiel, weiß ... and the nouns Tod, Stadt, Meer */
extern const struct real_word_pair real_word_cases[]; /* articles behind prepositions: mit dem, im Jahr */

#endif
