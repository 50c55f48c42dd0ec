/* What --report-unused-ignores says of a baseline. */
#ifndef MTLINT_RUN_BASELINE_UNUSED_H
#define MTLINT_RUN_BASELINE_UNUSED_H

#include "run/session.h"

/* Names on standard error, with its place, each entry of a file that was checked in this run (or is gone) that no
 * finding was, unless its rule was off. Says how many there are. */
size_t baseline_report_unused(struct session *s);

#endif
