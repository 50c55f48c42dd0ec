/* The one notion of "the same but for case" that atoms, scanner and token rules share. It joins at least what PCRE2
 * joins when it ignores case (ſ and s, the Kelvin sign and k, ẞ and ß, final and inner sigma), so the scan loses no
 * match; that it joins a little more (ı and i) only costs a needless try. */
#ifndef MTLINT_ENGINE_FOLD_H
#define MTLINT_ENGINE_FOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

uint32_t fold_point(uint32_t cp);

/* What PCRE2's \s stands for. Atoms have ' ' for it, and one for a run of it. */
bool fold_is_blank(uint32_t cp);

/* Soft hyphen, zero-width characters, byte order mark: folded text does not have them. */
bool fold_is_invisible(uint32_t cp);

/* Appends the folded form of valid UTF-8. */
void fold_add(struct buf *out, const char *bytes, size_t len);

/* Appends the bytes as they are but for invisible characters. */
void fold_add_visible(struct buf *out, const char *bytes, size_t len);

#endif
