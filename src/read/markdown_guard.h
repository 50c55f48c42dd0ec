/* Keeps the Markdown parser out of the few corners where its time grows with the square of the input. */
#ifndef MTLINT_READ_MARKDOWN_GUARD_H
#define MTLINT_READ_MARKDOWN_GUARD_H

#include "core/source.h"

/* Where the next stretch to parse ends, from `start`. The end of the source for anything that a person would write; a
 * few kilobytes when `suspect`. Stretches are parsed apart, so that lists and link definitions do not reach from one to
 * the next. */
size_t markdown_stretch_end(const struct source *s, size_t start, bool suspect);

/* Would md4c 0.4.8 be slow on the source? One scan. */
bool markdown_is_suspect(const struct source *s, size_t start);

#endif
