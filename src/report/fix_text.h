/* A fix as one replacement, for formats that know no fix of several edits. */
#ifndef MTLINT_REPORT_FIX_TEXT_H
#define MTLINT_REPORT_FIX_TEXT_H

#include "base/buf.h"
#include "core/finding.h"
#include "core/source.h"

/* Widens [*start, *end), source bytes, until all edits of the fix lie in it. */
void fix_cover(const struct fix *fix, size_t *start, size_t *end);

/* Appends what becomes of source[start, end), in which all edits lie. */
void fix_text(const struct fix *fix, const struct source *s, size_t start, size_t end, struct buf *out);

#endif
