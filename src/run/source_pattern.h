/* Where the source text of a file is, by its name: "{stem}.en{ext}". */
#ifndef MTLINT_RUN_SOURCE_PATTERN_H
#define MTLINT_RUN_SOURCE_PATTERN_H

#include <stdbool.h>

#include "base/buf.h"

/* 0 for a pattern in which braces stand only around "stem" and "ext"; -1 and a message that says what it takes. */
int source_pattern_check(const char *pattern, struct buf *err);

/* Appends the path of the source text of a file: what the pattern makes of its path, when there is such a file. False
 * when there is none. The pattern may be NULL. */
bool source_pattern_path(const char *pattern, const char *path, struct buf *out);

#endif
