/* The hash by which GitHub's code scanning knows a line again when it has moved: of its first 100 characters that are
 * no blanks, those of the following lines included. Computed as the upload action of GitHub does it, which warns when a
 * report says otherwise and computes it itself only where it has the files. */
#ifndef MTLINT_REPORT_LINE_HASH_H
#define MTLINT_REPORT_LINE_HASH_H

#include <stdint.h>

#include "core/source.h"

struct line_hash {
    uint64_t value;
    uint32_t occurrence; /* which of the lines of this value it is, from 1 */
};

/* One for each line; free() it. Linear time but for a sort of the lines. Lines count as in the source, but what follows
 * a final newline is a line here: *count may be line_count + 1. */
struct line_hash *line_hashes(const struct source *s, size_t *count);

#endif
