/* Sentences and figures that a report on an archive has in every format. */
#ifndef MTLINT_REPORT_ARCHIVE_TEXT_H
#define MTLINT_REPORT_ARCHIVE_TEXT_H

#include "report/archive.h"

/* What the penalty is and what it is not; said once a report. */
#define PENALTY_NOTE                                                                                                   \
    "Penalty: MQM penalty points a 1,000 words (info 0, minor 1, punctuation 0.1, major 5, critical 25). It uses MQM " \
    "categories and is a lower bound on the errors, never a measure of quality."

/* "*" stands behind the penalty of a small sample. */
#define SMALL_SAMPLE_NOTE "* small sample: fewer than 500 words, where a single finding moves the figure much."

/* How the worst files are ranked. */
#define WORST_NOTE "By penalty; a file below 500 words ranks as though it had 500."

/* "Partial report: 12 of 100 files were checked, then it was interrupted." Nothing when all were. */
void add_partial_note(struct buf *out, const struct report_totals *t);

/* 1,234,567 */
void add_grouped(struct buf *out, size_t n);

/* "0", "above 0 to 2", "above 100" */
void add_class_name(struct buf *out, size_t index);

/* A penalty with one decimal, and "*" behind that of a small sample; "+1.5" for a change, "0.0" for none. */
void add_penalty(struct buf *out, struct score score);
void add_change(struct buf *out, double change);

/* The name of a group, folder, ...; "(none)" for what has none. Not escaped. */
struct span shown_name(const struct tally *t);

#endif
