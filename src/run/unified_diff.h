/* Reads unified diffs, git's or plain ones, for the lines that they add. */
#ifndef MTLINT_RUN_UNIFIED_DIFF_H
#define MTLINT_RUN_UNIFIED_DIFF_H

#include <stddef.h>

#include "base/buf.h"
#include "run/changed_lines.h"

/* Adds what the diff says of files that are there; text before and between the files' parts is passed over. `name` goes
 * into messages. `top` is the directory that git's paths start from (NULL: search for the work tree around the working
 * directory); plain ones start from the working directory. The prefixes "a/" and "b/" are taken off. What the diff
 * removes counts for nothing; a binary file counts as new. -1 and a message with the line when it is no unified diff,
 * a combined one (of a merge), or cut off. Linear time. */
int unified_diff_read(struct changed_lines *out, const char *name, const char *top, const char *bytes, size_t len,
                      struct buf *err);

/* The work tree that holds a directory or file (absolute, links resolved): the nearest directory upward with ".git" in
 * it, appended to *top. -1 when there is none. */
int work_tree_of(const char *real_path, struct buf *top);

#endif
