/* Bytes of the input made harmless for a terminal and visible for a person. */
#ifndef MTLINT_REPORT_ESCAPE_H
#define MTLINT_REPORT_ESCAPE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

/* Controls (C0, DEL, C1), line separators, bidirectional overrides, zero-width and other invisible format characters.
 */
bool escape_needed(uint32_t cp);

/* Appends the code point, or \n \r \t, \x1b, \u202e, \U000e0001 in its stead where escape_needed. */
void escape_point(struct buf *out, uint32_t cp);

/* Appends the escape whether it is needed or not: for a no-break space that somebody has to see, say. */
void escape_always(struct buf *out, uint32_t cp);

/* Appends a string so; invalid UTF-8 becomes U+FFFD. The result has no line end. */
void escape_text(struct buf *out, const char *bytes, size_t len);

/* The same for prose: tabs and line ends, each run of them, become one space. */
void escape_prose(struct buf *out, const char *bytes, size_t len);

#endif
