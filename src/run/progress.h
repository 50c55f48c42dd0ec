/* "12 of 300" on a terminal, so that a long batch does not look like a hang. Nothing of it ever reaches a pipe or a
 * file. */
#ifndef MTLINT_RUN_PROGRESS_H
#define MTLINT_RUN_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct progress {
    bool on;
    bool visible; /* a line stands on the terminal now */
    size_t total;
    struct timespec last; /* when it was last written */
};

void progress_start(struct progress *p, size_t total, bool quiet);

/* Tells how many files are done; writes at most ten times a second. */
void progress_show(struct progress *p, size_t done);

/* Takes the line away, before anything else is written to the terminal. */
void progress_hide(struct progress *p);

#endif
