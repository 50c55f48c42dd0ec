/* The bytes of one file as it is on disk (or, when it is compressed, as it unpacks), and where its lines begin.
 * Immutable once made. */
#ifndef MTLINT_CORE_SOURCE_H
#define MTLINT_CORE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* The number of code points from the start of its line to a byte. */
struct column_mark {
    uint32_t byte, points;
};

struct source {
    char *path;           /* as the user named it; owned */
    char *bytes;          /* owned; followed by a NUL that len does not count */
    size_t len;           /* below 4 GiB, so that offsets fit 32 bits */
    uint32_t *line_start; /* byte offset of each line's first byte; line_count entries, at least 1 */
    size_t line_count;    /* a last line without a newline counts; nothing after a final newline does not */
    struct column_mark
        *marks; /* every few kilobytes of a very long line, so that a column there costs no scan of the line */
    size_t mark_count;
    bool has_bom;   /* starts with EF BB BF: those bytes belong to no text */
    size_t *window; /* of a large file, whose bytes are mapped: which part of it was asked for last; else NULL */
    bool packed;    /* the file is compressed: `bytes` are what it unpacks to, so no offset is one on disk */
};

/* A place for a person: line and column count from 1, columns in code points (a BOM has none). */
struct position {
    size_t byte; /* from 0, in the file as it is on disk */
    size_t line, column;
};

/* Takes over `bytes` (from malloc, len + 1 bytes with a NUL at the end) and copies the path. Lines end at LF, CRLF or a
 * lone CR. */
void source_init(struct source *s, const char *path, char *bytes, size_t len);
void source_release(struct source *s);

/* Reads a whole file, "-" for standard input; a large one is mapped and must not be made shorter meanwhile; one named
 * .gz or .zst is unpacked. UTF-16 with a byte order mark is refused with a message that says so, and so is what looks
 * like a binary file. -1 and a message in *err ("path: what is wrong") when it cannot be read; then *s is untouched. */
int source_read(struct source *s, const char *path, struct buf *err);

/* The same for bytes that are in memory already: takes them over as source_init() does, and frees them when it refuses.
 */
int source_take(struct source *s, const char *path, char *bytes, size_t len, struct buf *err);

/* Gives back the memory of a file that is mapped; its bytes come again as they are asked for. */
void source_forget(const struct source *s);

/* The place of a byte offset (0 to len): the line by binary search, the column by counting. An offset inside a
 * multi-byte character counts as that character. */
struct position source_position(const struct source *s, size_t byte);

/* The index (from 0) of the line that holds the byte. */
size_t source_line_index(const struct source *s, size_t byte);

/* The line's bytes without its line end and without a BOM. line counts from 1. */
struct span source_line(const struct source *s, size_t line);

#endif
