/* Pairs of sentences that surely belong together. A part of alignment.c. */
#ifndef MTLINT_TEXT_ALIGN_POINTS_H
#define MTLINT_TEXT_ALIGN_POINTS_H

#include <stdint.h>

#include "base/vec.h"

struct align_point {
    uint32_t source, target; /* sentences, counted from the first of a stretch */
};

struct align_points {
    struct align_point *items;
    size_t len, cap;
};

/* Leaves the longest run of pairs that rises on both sides; they come sorted by source. */
void align_points_keep_rising(struct align_points *pairs);

#endif
