/* Everything that a file, a pipe or a terminal gives. */
#ifndef MTLINT_RUN_READ_ALL_H
#define MTLINT_RUN_READ_ALL_H

#include "base/buf.h"

/* Appends what is read until the end. 0, or -1 with errno. */
int read_all(int fd, struct buf *out);

#endif
