/* Reads a file that a person wrote by hand: settings, lists of words. */
#ifndef MTLINT_RUN_SMALL_FILE_H
#define MTLINT_RUN_SMALL_FILE_H

#include <stddef.h>

#include "base/buf.h"

enum small_file { SMALL_FILE_READ, SMALL_FILE_MISSING, SMALL_FILE_REFUSED };

/* Appends the bytes of a regular file of at most `max` bytes, without a byte order mark, to *out. MISSING when nothing
 * stands there; REFUSED, with what is wrong in *err and without the path, for anything else: a directory, a device, a
 * link into nowhere, no permission, too large, no UTF-8. */
enum small_file small_file_read(const char *path, size_t max, struct buf *out, struct buf *err);

/* The same for bytes of any encoding. */
enum small_file small_file_bytes(const char *path, size_t max, struct buf *out, struct buf *err);

#endif
