/* Lines of a file or of standard input as they come, so that a stream without end needs the memory of one line. */
#ifndef MTLINT_RUN_LINE_READER_H
#define MTLINT_RUN_LINE_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "core/unpack.h"

/* A longer line is skipped. */
#define LINE_MAX_BYTES ((size_t)1 << 30)

struct line_reader {
    struct unpacker *unpacker;
    int fd;
    bool waits;         /* reads may block for long: asks give_up now and then meanwhile */
    struct buf pending; /* read and not handed out yet: from `at` on */
    size_t at;
    size_t number; /* of the last line, from 1 */
    bool ended;
    bool (*give_up)(void *arg);
    void *arg;
};

/* "-" is standard input; what is named .gz or .zst is unpacked. give_up tells whether to end before the end. -1 and a
 * message with the path. */
int line_reader_open(struct line_reader *r, const char *path, bool (*give_up)(void *arg), void *arg, struct buf *err);
void line_reader_close(struct line_reader *r);

/* The next line without its LF or CRLF into *line, which is empty. 1; 0 at the end; -1 and a message without the path.
 * *too_long: the line has more than LINE_MAX_BYTES and is not in *line. */
int line_reader_next(struct line_reader *r, struct buf *line, bool *too_long, struct buf *err);

#endif
