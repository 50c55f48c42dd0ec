/* How wide text is on a terminal, and where it may be broken. The text is escaped already (report/escape.h): valid
 * UTF-8 without controls. Wide characters have two columns, combining marks none; a mark is never parted from its
 * letter. */
#ifndef MTLINT_REPORT_COLUMNS_H
#define MTLINT_REPORT_COLUMNS_H

#include <stdbool.h>

#include "base/buf.h"

size_t columns_of(const char *text, size_t len);

/* The bytes of the longest beginning that fits into `columns`. */
size_t columns_prefix(const char *text, size_t len, size_t columns);

/* Where the longest end that fits into `columns` begins. */
size_t columns_suffix(const char *text, size_t len, size_t columns);

/* The bytes of the first line when the text is broken before a word; the caller skips the spaces that follow. A word
 * wider than the line is split where `split` allows it and sticks out otherwise. At least one character. */
size_t columns_line(const char *text, size_t len, size_t columns, bool split);

/* Appends the text; when it is much wider than head + tail, only about so many columns of its beginning and of its
 * end with "…" between them. 0 leaves that side out. */
void columns_cut(struct buf *out, const char *text, size_t len, size_t head, size_t tail);

void columns_pad(struct buf *out, size_t columns);

#endif
