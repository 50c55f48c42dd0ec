/* One sentence of the annotated diff: cut into stretches that stay, change or are marked, each ready to be shown. */
#ifndef MTLINT_REPORT_DIFF_LINE_H
#define MTLINT_REPORT_DIFF_LINE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/vec.h"
#include "core/edit_set.h"

/* The source bytes that a hunk shows; what lies around them on the line is hinted at by "…". */
struct diff_range {
    size_t start, end;
    bool more_before, more_after;
};

enum diff_kind { DIFF_KEEP, DIFF_CHANGE, DIFF_MARK };

/* Escaped text. KEEP and MARK have only `old`; of a CHANGE one of the two may be empty. */
struct diff_chunk {
    enum diff_kind kind;
    struct span old, new;
};

struct diff_line {
    struct arena arena;
    struct buf scratch;
    VEC_OF(struct diff_chunk) chunks;
};

void diff_line_release(struct diff_line *l);

/* Fill the line anew: with the edits that touch the range (false when they change nothing), or with the findings'
 * spans. */
bool diff_line_set_changes(struct diff_line *l, const struct source *s, struct diff_range range,
                           const struct edit_set *set);
void diff_line_set_marks(struct diff_line *l, const struct source *s, struct diff_range range,
                         const struct finding *findings, size_t count);

/* Cuts a line much wider than `limit` columns to `context` columns around the chunks that are no KEEP. */
void diff_line_cut(struct diff_line *l, size_t limit, size_t context);

#endif
