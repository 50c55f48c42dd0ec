/* Findings on the comments that turn rules off: misspelled ones, and those that nothing needs. */
#ifndef MTLINT_RUN_SUPPRESSION_FINDINGS_H
#define MTLINT_RUN_SUPPRESSION_FINDINGS_H

#include "engine/check.h"
#include "engine/suppression.h"
#include "run/profile.h"

/* Adds them behind the other findings of c->report, after suppression_apply(). A comment that turns off only rules that
 * are off in this run anyway is not called unused. */
void suppression_findings(struct check_context *c, const struct suppression *s, const struct profile *p);

#endif
