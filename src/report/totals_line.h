/* The last line for a person: "1 file, 412 words: 3 findings (2 major, 1 minor), ..." */
#ifndef MTLINT_REPORT_TOTALS_LINE_H
#define MTLINT_REPORT_TOTALS_LINE_H

#include "base/buf.h"
#include "core/file_report.h"

void totals_line(struct buf *out, const struct report_totals *t, enum message_language language);

/* "26.7 penalty points a 1,000 words (small sample)", and how that stands to the limit when there is one: "..., above
 * --max-penalty=20". */
void totals_penalty(struct buf *out, const struct report_totals *t, enum message_language language);

#endif
