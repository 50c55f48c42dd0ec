/* The sentences that a report shows around its findings. */
#ifndef MTLINT_RUN_REPORT_SENTENCES_H
#define MTLINT_RUN_REPORT_SENTENCES_H

#include "core/document.h"
#include "core/file_report.h"

/* Adds to r->sentences those of the document in which a finding begins (or, where it begins between two, the first that
 * it touches), of the findings from source byte `from` on. The findings are sorted. */
void report_sentences(struct file_report *r, const struct document *doc, size_t from);

/* Leaves out those in which no finding is left. */
void report_sentences_trim(struct file_report *r);

#endif
