/* Termbases out of files, for the settings and the command line. */
#ifndef MTLINT_RUN_TERMBASE_FILE_H
#define MTLINT_RUN_TERMBASE_FILE_H

#include "engine/termbase.h"

/* Reads the file at `path`, which messages call `shown`. NULL and "SHOWN: what is wrong" or "SHOWN:LINE: what is
 * wrong"; *there is false when it is no file that can be read. */
struct termbase *termbase_file_read(const char *path, const char *shown, bool *there, struct buf *err);

#endif
