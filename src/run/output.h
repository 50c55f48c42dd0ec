/* Where the reports go: standard output or a file. Writes are gathered; a reader that goes away ends the run quietly.
 */
#ifndef MTLINT_RUN_OUTPUT_H
#define MTLINT_RUN_OUTPUT_H

#include <stdbool.h>

#include "base/buf.h"
#include "run/atomic_file.h"

struct output {
    struct buf pending; /* what reporters append to */
    const char *path;   /* NULL for standard output; borrowed */
    int fd;
    struct atomic_file file; /* in use when `atomic` */
    bool atomic;
    bool closed; /* nobody reads any more (EPIPE) */
};

/* path NULL or "-", or a name of what standard output is: that. A regular file is replaced at the end as a whole; a
 * device or pipe is written as it is. */
int output_open(struct output *o, const char *path, struct buf *err);

/* Writes what is pending. -1 and a message; a closed pipe is no error but sets o->closed. */
int output_flush(struct output *o, struct buf *err);

/* Flushes, puts the file in place and releases. After an error (`failed`) the old file stays. */
int output_close(struct output *o, bool failed, struct buf *err);

/* True when standard output is what is written to and it is a terminal. */
bool output_is_terminal(const struct output *o);

/* All of it at once: opens, writes and closes. -1 and a message. */
int output_write(const char *path, const struct buf *bytes, struct buf *err);

#endif
