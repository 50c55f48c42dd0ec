/* --diff and --since: which files have to be checked at all, and which of their lines count. */
#ifndef MTLINT_RUN_CHANGED_FILES_H
#define MTLINT_RUN_CHANGED_FILES_H

#include "run/changed_lines.h"
#include "run/options.h"
#include "run/walk.h"

/* Fills what changed, which is initialised, and takes the files without a change out of the list; what is not there
 * stays, so that it is reported. -1 and a message. */
int changed_files_select(struct changed_lines *changed, struct file_list *list, const struct options *o,
                         struct buf *err);

#endif
