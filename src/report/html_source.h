/* In HTML: the source sentence beside the sentence that translates it. */
#ifndef MTLINT_REPORT_HTML_SOURCE_H
#define MTLINT_REPORT_HTML_SOURCE_H

#include "report/hunk.h"

/* Whether a finding of the hunk has its reason in the source text. */
bool html_has_source(const struct file_report *r, const struct hunk *h);

/* Appends a paragraph for each source sentence that is the reason of a finding of the hunk, once each; what the
 * messages quote of it is marked. */
void html_source(struct buf *out, const struct file_report *r, const struct hunk *h);

#endif
