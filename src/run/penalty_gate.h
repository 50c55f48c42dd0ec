/* --max-penalty: a run fails by its penalty points a 1,000 words, over all its texts. */
#ifndef MTLINT_RUN_PENALTY_GATE_H
#define MTLINT_RUN_PENALTY_GATE_H

#include "core/file_report.h"
#include "run/exit_status.h"

/* Writes the limit (below 0: none) into the totals of a run that begins. */
void penalty_gate_set(struct report_totals *t, double max_penalty);

/* The totals are complete: EXIT_FINDINGS when they are above the limit, else EXIT_CLEAN. Says why on standard error,
 * unless the report has `said` so already. */
enum exit_status penalty_gate_judge(const struct report_totals *t, bool said);

#endif
