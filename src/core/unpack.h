/* Bytes of a file as they come, unpacked on the way when its name says that it is compressed ("a.md.gz", "a.md.zst").
 * The only user of zlib and libzstd. */
#ifndef MTLINT_CORE_UNPACK_H
#define MTLINT_CORE_UNPACK_H

#include <stddef.h>
#include <sys/types.h>

#include "base/buf.h"

enum packing { PACKING_NONE, PACKING_GZIP, PACKING_ZSTD };

/* By the last extension, in either case. */
enum packing packing_of(const char *path);

/* Length of the path without the extension that says how it is packed: what is inside is named by that. */
size_t packing_inner_length(const char *path);

struct unpacker;

/* Reads from the descriptor, which stays the caller's. */
struct unpacker *unpacker_new(int fd, enum packing packing);
void unpacker_free(struct unpacker *u);

/* Up to `room` bytes; 0 at the end. Members or frames that follow each other are one text. -1 and a message without the
 * path when it cannot be read, is damaged or ends too early, or unpacks to so much that it must be a trap. */
ssize_t unpacker_read(struct unpacker *u, char *to, size_t room, struct buf *err);

#endif
