/* Where the rules and the lexicon are. */
#ifndef MTLINT_RUN_DATA_DIR_H
#define MTLINT_RUN_DATA_DIR_H

#include "base/buf.h"

/* The directory given by --data (NULL when not), else $MTLINT_DATA, else "data" beside the program (a build tree), else
 * ../share/mtlint from there (an installed one). -1 and a message that lists the places when there is none. */
int data_dir_find(const char *given, struct buf *dir, struct buf *err);

/* Appends the path of the running program, links resolved; nothing when the system does not tell. */
void program_path(struct buf *out);

#endif
