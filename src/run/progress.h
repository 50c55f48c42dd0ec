/* "12,345 of 100,000 files, 310 files/s, 4 min left" on a terminal, so that a long batch does not look like a hang.
 * Nothing of it ever reaches a pipe or a file. */
#ifndef MTLINT_RUN_PROGRESS_H
#define MTLINT_RUN_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct progress {
    bool on;
    bool visible; /* a line stands on the terminal now */
    size_t total;
    struct timespec start;
    double shown;     /* seconds from the start when it was last written; below 0: never */
    double rate;      /* files a second of late; 0 as long as too little is known */
    double rate_time; /* when that was measured, in seconds from the start, */
    size_t rate_done; /* and how many files were done then */
};

void progress_start(struct progress *p, size_t total, bool quiet);

/* Tells how many files are done. A line that stands is written anew at most ten times a second. */
void progress_show(struct progress *p, size_t done);

/* Takes the line away, before anything else is written to the terminal. */
void progress_hide(struct progress *p);

#endif
