/* An earlier report on an archive, read from the JSON that `mtlint report --format json` wrote. */
#ifndef MTLINT_RUN_PAST_REPORT_H
#define MTLINT_RUN_PAST_REPORT_H

#include "report/past.h"

/* Fills an empty `past`. -1 and a message that begins with the path, and with the line where it is no JSON, when the
 * file cannot be read, is something else, or was not grouped by `group_by` (NULL: by folder). */
int past_report_read(struct past *past, const char *path, const char *group_by, struct buf *err);

#endif
