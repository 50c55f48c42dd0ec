/* Many files over several threads, reported in their order whatever finishes first. */
#ifndef MTLINT_RUN_BATCH_H
#define MTLINT_RUN_BATCH_H

#include "run/check_file.h"

/* Gets each checked file in the order of the paths, always from the calling thread. False ends the batch. */
typedef bool (*batch_sink)(void *arg, struct checked_file *f, size_t index);

/* Fills *f from a file in one of the workers, several at once; `index` is the file's among the paths. */
typedef void (*batch_work)(void *arg, struct workspace *w, const char *path, struct checked_file *f, size_t index);

/* As many workers as the options say. Never more than a few reports for each worker are held at once. An interrupt
 * (run/interrupt.h; watched here when there are several files) begins no new file; those at work still reach the sink.
 * Returns how many files did. */
size_t batch_run(struct session *s, char *const *paths, size_t count, batch_sink sink, void *arg);

/* The same with other work than check_file(), which is what NULL means; a file may have been through it and never
 * reach the sink. */
size_t batch_run_work(struct session *s, char *const *paths, size_t count, batch_work work, batch_sink sink, void *arg);

#endif
