/* Repairs a checked text, checks what came out, and repairs again: what one fix brings to light the next may mend. */
#ifndef MTLINT_RUN_REPAIR_H
#define MTLINT_RUN_REPAIR_H

#include "core/edit_set.h"
#include "run/check_file.h"

enum { REPAIR_ROUNDS = 10 };

enum repair_end {
    REPAIR_DONE,   /* nothing safe is left */
    REPAIR_LIMIT,  /* after REPAIR_ROUNDS something was */
    REPAIR_CIRCLE, /* fixes undo each other */
    REPAIR_BROKEN  /* the next round could not be checked; problems say why */
};

struct repair {
    enum repair_end end;
    size_t rounds;
    struct buf fixed;      /* the text in the end */
    struct edit_set edits; /* of the text at the start, that make it so; finding_count: fixes applied in all rounds */
    struct arena arena;    /* of their texts */
    size_t left;           /* findings that the fixed text still has */
    int worst_left;        /* their highest severity, -1 for none */
    struct buf problems;   /* what went wrong in the tool in later rounds, a line each */
};

/* Repairs the checked text, which must not have failed, round by round with the safe fixes; with the first ones that
 * are unsafe too when `unsafe`, which from then on count as safe in f's report. Of the texts in a circle the shortest
 * is taken, at a tie the first in byte order: whichever of them one begins with, it ends with the same. */
void repair(struct workspace *w, struct checked_file *f, bool unsafe, struct repair *out);
void repair_release(struct repair *r);

#endif
