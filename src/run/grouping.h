/* What --group-by makes of a file: the group in which a report on an archive counts it. */
#ifndef MTLINT_RUN_GROUPING_H
#define MTLINT_RUN_GROUPING_H

#include "core/file_report.h"
#include "run/options.h"

/* Whether --group-by knows the value; -1 and a message when not. */
int grouping_check(const char *value, struct buf *err);

/* Sets r->group as the options say: a component of the path below its operand, or a value of the front matter; "" for a
 * file that has none. Stays NULL without --group-by, and for folders, which are counted anyway. */
void grouping_apply(const struct options *o, struct file_report *r);

#endif
