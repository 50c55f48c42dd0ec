/* A file that is replaced as a whole or not at all: written beside its target, synced, then renamed over it. */
#ifndef MTLINT_RUN_ATOMIC_FILE_H
#define MTLINT_RUN_ATOMIC_FILE_H

#include <stddef.h>

#include "base/buf.h"

struct atomic_file {
    int fd;
    char *target; /* what will be replaced: symbolic links are resolved, so that a link stays a link */
    char *temp;   /* in the target's directory, so that the rename is atomic */
};

/* Makes the temporary file, with the mode (and, where allowed, the owner and the extended attributes) of an existing
 * target. -1 and a message on
 * failure. */
int atomic_open(struct atomic_file *a, const char *path, struct buf *err);

/* Puts the written bytes in the target's place, on disk. -1 and a message: the target is as it was. Ends `a` either
 * way. */
int atomic_commit(struct atomic_file *a, struct buf *err);

/* Where files of many are put in place: the directory whose entries are not on disk yet. Whole files are safe from a
 * power cut either way; it is which of the two whole ones is found after it that waits for the directory. */
struct atomic_batch {
    char *directory; /* NULL for none */
};

/* As atomic_commit, but the directory is brought to disk when the next file lies in another one, or at the end. */
int atomic_commit_in(struct atomic_batch *b, struct atomic_file *a, struct buf *err);
void atomic_batch_end(struct atomic_batch *b);

/* Throws the written bytes away. */
void atomic_abandon(struct atomic_file *a);

/* Writes all bytes, also where the system takes them in parts. 0, or -1 with errno. */
int write_all(int fd, const char *bytes, size_t len);

#endif
