/* Which findings of a file are shown together: those of one sentence, or of one stretch of a line. */
#ifndef MTLINT_REPORT_HUNK_H
#define MTLINT_REPORT_HUNK_H

#include "report/diff_line.h"

struct hunk {
    const struct report_sentence *sentence; /* NULL for a stretch of a line */
    struct diff_range range;
    size_t first, count; /* findings */
};

/* Goes over the findings of a report. */
struct hunk_reader {
    const struct file_report *report;
    size_t next_sentence; /* the first that begins behind the finding looked at; 0 at first */
};

/* The hunk that begins with the finding of that index; ask for them in their order. */
struct hunk hunk_next(struct hunk_reader *reader, size_t index);

/* Fills the line with what the hunk shows. True when it shows the changes of the edits, false when the findings are
 * only marked, for no edit changes anything there. */
bool hunk_line(struct diff_line *line, const struct file_report *r, const struct hunk *h, const struct edit_set *edits);

/* Where the hunk begins, for "line 5, sentence 1". */
size_t hunk_start(const struct file_report *r, const struct hunk *h);

#endif
