/* Pairs of sentences that surely belong together: the alignment leads by them. A part of alignment.c. */
#ifndef MTLINT_TEXT_ALIGN_POINTS_H
#define MTLINT_TEXT_ALIGN_POINTS_H

#include "text/align_words.h"

/* Sentences [source, source + rows) and [target, target + columns) of two texts. */
struct align_area {
    size_t source, rows, target, columns;
};

struct align_point {
    uint32_t source, target; /* sentences, counted from the first of the area */
};

struct align_points {
    struct align_point *items;
    size_t len, cap;
};

/* Fills an empty list, rising on both sides: with anchors, which are pairs that share a telling word that stands once
 * in both texts, and from each of them on with the pairs that fit while the texts go on sentence by sentence. */
void align_points_find(struct align_points *points, struct align_words *w, const struct align_area *area);

#endif
