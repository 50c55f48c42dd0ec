/* UTF-8 and Unicode properties; the only user of utf8proc. Offsets and lengths are bytes unless they say code points.
 */
#ifndef MTLINT_BASE_UTF8_H
#define MTLINT_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/span.h"

#define UTF8_REPLACEMENT 0xFFFDu

/* Most text is ASCII: these functions are inline for it, and the rest of each is one of these. */
uint32_t utf8_decode_sequence(const char *bytes, size_t len, size_t *size);
size_t utf8_encode_sequence(uint32_t cp, char *out);
bool utf8_is_wide_letter(uint32_t cp);
bool utf8_is_wide_upper(uint32_t cp);
bool utf8_is_wide_lower(uint32_t cp);
bool utf8_is_wide_digit(uint32_t cp);
bool utf8_is_wide_space(uint32_t cp);
uint32_t utf8_wide_lower(uint32_t cp);

/* Decodes the code point at the start of `bytes` (len > 0) and gives its length in bytes in *size. What is not valid
 * UTF-8 (overlong forms and surrogates too) decodes as U+FFFD with the size that the Unicode standard recommends
 * (maximal subpart), at least 1; then the result is 0xFFFD and utf8_valid_at would be false. */
static inline uint32_t utf8_decode(const char *bytes, size_t len, size_t *size)
{
    unsigned char first = (unsigned char)bytes[0];
    *size = 1;
    return first < 0x80 ? first : utf8_decode_sequence(bytes, len, size);
}

/* The code point that ends just before `bytes + at` (at > 0), its size in *size. */
uint32_t utf8_decode_before(const char *bytes, size_t at, size_t *size);

/* Writes the code point to `out` (room for 4 bytes) and returns its length. */
static inline size_t utf8_encode(uint32_t cp, char *out)
{
    if (cp >= 0x80)
        return utf8_encode_sequence(cp, out);
    out[0] = (char)cp;
    return 1;
}

void utf8_add(struct buf *b, uint32_t cp);

/* The length of the valid UTF-8 prefix: `len` when all is valid. */
size_t utf8_valid_prefix(const char *bytes, size_t len);

/* The number of code points; an invalid byte counts as one. */
size_t utf8_count(const char *bytes, size_t len);

/* Decodes a whole string into at most `max` code points; returns how many there are in all (may be more than max). */
size_t utf8_to_points(const char *bytes, size_t len, uint32_t *out, size_t max);

static inline bool utf8_is_letter(uint32_t cp)
{
    return cp < 0x80 ? (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z' : utf8_is_wide_letter(cp);
}

/* Upper or title case letter. */
static inline bool utf8_is_upper(uint32_t cp)
{
    return cp < 0x80 ? cp >= 'A' && cp <= 'Z' : utf8_is_wide_upper(cp);
}

static inline bool utf8_is_lower(uint32_t cp)
{
    return cp < 0x80 ? cp >= 'a' && cp <= 'z' : utf8_is_wide_lower(cp);
}

/* Decimal digit of any script. */
static inline bool utf8_is_digit(uint32_t cp)
{
    return cp < 0x80 ? cp >= '0' && cp <= '9' : utf8_is_wide_digit(cp);
}

/* White space, no-break spaces included, zero-width space not. */
static inline bool utf8_is_space(uint32_t cp)
{
    return cp < 0x80 ? cp == ' ' || (cp >= '\t' && cp <= '\r') : utf8_is_wide_space(cp);
}

bool utf8_is_mark(uint32_t cp);  /* combining mark */
bool utf8_is_punct(uint32_t cp); /* punctuation of any kind */
uint32_t utf8_upper(uint32_t cp);

static inline uint32_t utf8_lower(uint32_t cp)
{
    return cp >= 0x80 ? utf8_wide_lower(cp) : cp >= 'A' && cp <= 'Z' ? cp + ('a' - 'A') : cp;
}

/* Whether the string begins with an upper or title case letter. */
bool utf8_starts_upper(const char *bytes, size_t len);

/* Copies the string to `out` with its first letter in upper or lower case. Returns the new length in bytes, 0 when the
 * string is empty or has more than max - 4 bytes: the letter may grow. */
size_t utf8_recase(const char *bytes, size_t len, bool upper, char *out, size_t max);

/* Columns that a terminal uses for the code point: 0, 1 or 2. */
int utf8_width(uint32_t cp);

/* Appends the string in lower case, code point by code point (ß stays ß, ẞ becomes ß). Lengths may differ. */
void utf8_add_lower(struct buf *b, const char *bytes, size_t len);

/* Appends the canonical composition (NFC) of valid UTF-8. */
void utf8_add_composed(struct buf *b, const char *bytes, size_t len);

#endif
