/* Findings to an MQM penalty. Uses MQM categories; a lower bound on the errors, never a measure of quality. */
#ifndef MTLINT_SCORE_SCORE_H
#define MTLINT_SCORE_SCORE_H

#include "core/file_report.h"

/* Texts below this many words are a small sample: one finding moves the figure too much. */
#define SCORE_SMALL_SAMPLE 500

/* The penalty of a finished report: sum of severity_points() over its findings, and that a 1,000 words. */
struct score score_of(const struct file_report *r);

/* So many points on so many words. */
struct score score_from(double points, size_t words);

/* The penalty of all files of a run together. */
struct score score_of_totals(const struct report_totals *t);

/* Whether that is above what the run may have. A run without words passes. */
bool score_is_above_limit(const struct report_totals *t);

#endif
