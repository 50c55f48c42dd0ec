/* Finds segments that say nearly the same. Two such segments share their rarest words, so each segment is looked up
 * under the few of its words that are rarest in the document: 4 bytes a word form, linear time. */
#ifndef MTLINT_CHECKS_NEAR_DUPLICATES_H
#define MTLINT_CHECKS_NEAR_DUPLICATES_H

#include "engine/check.h"

struct near_duplicates;

struct near_duplicates *near_duplicates_new(const struct check_context *c);

/* Every sentence in order. */
void near_duplicates_add(struct near_duplicates *n, const struct check_context *c, const struct sentence_view *s);

/* Tells the segments first to last, of which each has a twin; the first one's is `twin`. Frees n. */
void near_duplicates_end(struct near_duplicates *n, const struct check_context *c,
                         void (*found)(void *data, size_t first, size_t last, size_t twin), void *data);

#endif
