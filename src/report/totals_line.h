/* The last line for a person: "1 file, 412 words: 3 findings (2 major, 1 minor), ..." */
#ifndef MTLINT_REPORT_TOTALS_LINE_H
#define MTLINT_REPORT_TOTALS_LINE_H

#include "base/buf.h"
#include "core/file_report.h"

void totals_line(struct buf *out, const struct report_totals *t);

#endif
