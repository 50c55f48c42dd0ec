/* One document of --input-format jsonl-docs: a JSON object in one line, and the one line of its result. */
#ifndef MTLINT_RUN_DOCUMENT_LINE_H
#define MTLINT_RUN_DOCUMENT_LINE_H

#include "run/check_file.h"

struct document_line {
    struct buf line;    /* as it was read */
    size_t number;      /* of the line, from 1 */
    bool too_long;      /* `line` was not kept */
    struct buf result;  /* JSON and a line end */
    struct buf trouble; /* messages for standard error */
    bool fails;         /* a finding at or above --fail-on */
    struct score score; /* zero when it could not be checked */
};

/* Fills result, trouble and fails. Whatever is wrong with the line is told in its result. */
void document_line_check(struct workspace *w, struct document_line *d);

void document_line_release(struct document_line *d);

#endif
