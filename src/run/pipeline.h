/* Work that several threads do at once and one thread hands on in its order, whatever is finished first. */
#ifndef MTLINT_RUN_PIPELINE_H
#define MTLINT_RUN_PIPELINE_H

#include <stdbool.h>
#include <stddef.h>

/* What is done to an item, `item_size` bytes that are zero at first. */
struct pipeline {
    size_t item_size;
    void *arg; /* given to take, worker_new and emit */

    /* Puts the next piece of work into the item; false when there is none. Called by one thread at a time, in the order
     * in which the items are emitted; may block. */
    bool (*take)(void *arg, void *item);

    /* What a thread keeps from item to item. */
    void *(*worker_new)(void *arg);
    void (*worker_free)(void *worker);
    void (*work)(void *worker, void *item);

    /* Hands the item on; always called from the thread that called pipeline_run. False ends everything. */
    bool (*emit)(void *arg, void *item);

    /* Frees what take and work put into the item; also for items that are never emitted. */
    void (*release)(void *item);
};

/* Until take has no more or emit ends it. One job: all in the calling thread. Never more than a few items for each job
 * are held at once. Returns how many were emitted. */
size_t pipeline_run(const struct pipeline *p, size_t jobs);

/* Processors that this process may use: in a container often fewer than the machine has. */
size_t processor_count(void);

#endif
