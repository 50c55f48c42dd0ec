#include "base/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

#include "base/ascii.h"
#include "base/bug.h"

/* The number of bytes that a sequence with this first byte has, 0 for a byte that starts none of several bytes. */
static size_t sequence_length(unsigned char first)
{
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/* The second byte decides on overlong forms, surrogates and what lies beyond U+10FFFF. */
static bool second_fits(unsigned char first, unsigned char second)
{
    unsigned char lo = 0x80, hi = 0xBF;
    if (first == 0xE0)
        lo = 0xA0;
    else if (first == 0xED)
        hi = 0x9F;
    else if (first == 0xF0)
        lo = 0x90;
    else if (first == 0xF4)
        hi = 0x8F;
    return second >= lo && second <= hi;
}

uint32_t utf8_decode_sequence(const char *bytes, size_t len, size_t *size)
{
    const unsigned char *p = (const unsigned char *)bytes;
    size_t need = sequence_length(p[0]);
    *size = 1;
    if (need == 0 || len < 2 || !second_fits(p[0], p[1]))
        return UTF8_REPLACEMENT;
    static const unsigned char masks[] = {0, 0, 0x1F, 0x0F, 0x07};
    uint32_t cp = (uint32_t)(p[0] & masks[need]) << 6 | (p[1] & 0x3Fu);
    size_t i = 2;
    for (; i < need && i < len && (p[i] & 0xC0) == 0x80; i++)
        cp = cp << 6 | (p[i] & 0x3Fu);
    *size = i;
    return i == need ? cp : UTF8_REPLACEMENT;
}

uint32_t utf8_decode_before(const char *bytes, size_t at, size_t *size)
{
    size_t back = 1;
    while (back < 4 && back < at && ((unsigned char)bytes[at - back] & 0xC0) == 0x80)
        back++;
    uint32_t cp = utf8_decode(bytes + at - back, back, size);
    if (*size == back)
        return cp;
    *size = 1;
    return UTF8_REPLACEMENT;
}

size_t utf8_encode_sequence(uint32_t cp, char *out)
{
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)cp, (utf8proc_uint8_t *)out);
}

void utf8_add(struct buf *b, uint32_t cp)
{
    char bytes[4];
    buf_add(b, bytes, utf8_encode(cp, bytes));
}

size_t utf8_valid_prefix(const char *bytes, size_t len)
{
    size_t i = 0, size;
    while (i < len) {
        if ((unsigned char)bytes[i] < 0x80) {
            i++;
            continue;
        }
        uint32_t cp = utf8_decode(bytes + i, len - i, &size);
        if (cp == UTF8_REPLACEMENT && (size != 3 || memcmp(bytes + i, "\xEF\xBF\xBD", 3) != 0))
            return i;
        i += size;
    }
    return len;
}

size_t utf8_count(const char *bytes, size_t len)
{
    size_t count = 0;
    for (size_t i = 0, size; i < len; i += size, count++)
        utf8_decode(bytes + i, len - i, &size);
    return count;
}

size_t utf8_to_points(const char *bytes, size_t len, uint32_t *out, size_t max)
{
    size_t count = 0;
    for (size_t i = 0, size; i < len; i += size, count++) {
        uint32_t cp = utf8_decode(bytes + i, len - i, &size);
        if (count < max)
            out[count] = cp;
    }
    return count;
}

static utf8proc_category_t category(uint32_t cp)
{
    return utf8proc_category((utf8proc_int32_t)cp);
}

bool utf8_is_wide_letter(uint32_t cp)
{
    utf8proc_category_t c = category(cp);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool utf8_is_wide_upper(uint32_t cp)
{
    utf8proc_category_t c = category(cp);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_wide_lower(uint32_t cp)
{
    return category(cp) == UTF8PROC_CATEGORY_LL;
}

bool utf8_is_wide_digit(uint32_t cp)
{
    return category(cp) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_wide_space(uint32_t cp)
{
    return cp == 0x85 || category(cp) == UTF8PROC_CATEGORY_ZS || cp == 0x2028 || cp == 0x2029;
}

bool utf8_is_mark(uint32_t cp)
{
    if (cp < 0x300)
        return false;
    utf8proc_category_t c = category(cp);
    return c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_MC || c == UTF8PROC_CATEGORY_ME;
}

bool utf8_is_punct(uint32_t cp)
{
    utf8proc_category_t c = category(cp);
    return c >= UTF8PROC_CATEGORY_PC && c <= UTF8PROC_CATEGORY_PO;
}

uint32_t utf8_wide_lower(uint32_t cp)
{
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

uint32_t utf8_upper(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'a' && cp <= 'z' ? cp - 32 : cp;
    return (uint32_t)utf8proc_toupper((utf8proc_int32_t)cp);
}

bool utf8_starts_upper(const char *bytes, size_t len)
{
    size_t size;
    return len && utf8_is_upper(utf8_decode(bytes, len, &size));
}

size_t utf8_recase(const char *bytes, size_t len, bool upper, char *out, size_t max)
{
    size_t size;
    if (len == 0 || len + 4 > max)
        return 0;
    uint32_t cp = utf8_decode(bytes, len, &size);
    size_t n = utf8_encode(upper ? utf8_upper(cp) : utf8_lower(cp), out);
    memcpy(out + n, bytes + size, len - size);
    return n + len - size;
}

int utf8_width(uint32_t cp)
{
    return cp < 0x20 || cp == 0x7F ? 0 : cp < 0x7F ? 1 : utf8proc_charwidth((utf8proc_int32_t)cp);
}

void utf8_add_lower(struct buf *b, const char *bytes, size_t len)
{
    for (size_t i = 0, size; i < len;) {
        char *out = buf_reserve(b, len - i);
        for (; i < len && (unsigned char)bytes[i] < 0x80; i++)
            *out++ = ascii_lower(bytes[i]);
        *out = '\0';
        b->len = (size_t)(out - b->data);
        for (; i < len && (unsigned char)bytes[i] >= 0x80; i += size)
            utf8_add(b, utf8_lower(utf8_decode(bytes + i, len - i, &size)));
    }
}

void utf8_add_composed(struct buf *b, const char *bytes, size_t len)
{
    utf8proc_uint8_t *out = NULL;
    utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)bytes, (utf8proc_ssize_t)len, &out,
                                      (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    if (n < 0)
        BUG("composition of text that is not valid UTF-8");
    buf_add(b, (const char *)out, (size_t)n);
    free(out);
}
