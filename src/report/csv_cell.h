/* Cells of comma-separated values (RFC 4180) that a spreadsheet shows and never computes. */
#ifndef MTLINT_REPORT_CSV_CELL_H
#define MTLINT_REPORT_CSV_CELL_H

#include "base/buf.h"

/* Appends text as a cell: controls as in report/escape.h, so that a row is always one line; quoted where it must be;
 * with an apostrophe before what a spreadsheet would take for a formula (= + - @, the full-width ones too). */
void csv_text(struct buf *out, const char *bytes, size_t len);

#endif
