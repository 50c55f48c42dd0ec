/* The known name that somebody most likely meant. */
#ifndef MTLINT_RUN_NEAREST_H
#define MTLINT_RUN_NEAREST_H

#include <stddef.h>

struct nearest {
    const char *wanted; /* what was written */
    const char *name;   /* the nearest so far; NULL when nothing is near enough */
    size_t distance;    /* its distance, in edits */
};

/* Nothing further away than a third of the word (at least two edits) is offered. */
struct nearest nearest_to(const char *wanted);
void nearest_offer(struct nearest *n, const char *name);

#endif
