#include "engine/fold.h"

#include <string.h>

#include "base/utf8.h"

/* By way of the capital: small letters that share one capital become one. */
uint32_t fold_point(uint32_t cp)
{
    return cp < 0x80 ? utf8_lower(cp) : utf8_lower(utf8_upper(cp));
}

bool fold_is_blank(uint32_t cp)
{
    return utf8_is_space(cp) || cp == 0x180E; /* \s of PCRE2 has that one, too */
}

bool fold_is_invisible(uint32_t cp)
{
    return cp == 0xAD || (cp >= 0x200B && cp <= 0x200D) || cp == 0x2060 || cp == 0xFEFF;
}

void fold_add(struct buf *out, const char *bytes, size_t len)
{
    size_t i = 0;
    char *to = buf_reserve(out, len);
    for (; i < len && (unsigned char)bytes[i] < 0x80; i++)
        to[i] = (char)utf8_lower((unsigned char)bytes[i]);
    out->len += i;
    to[i] = '\0';
    for (size_t size; i < len; i += size) {
        uint32_t cp = utf8_decode(bytes + i, len - i, &size);
        if (!fold_is_invisible(cp))
            utf8_add(out, fold_point(cp));
    }
}

/* The first bytes of all invisible characters; "ä" and "ß" begin with another. */
static bool may_hold_invisible(const char *bytes, size_t len)
{
    return memchr(bytes, 0xC2, len) || memchr(bytes, 0xE2, len) || memchr(bytes, 0xEF, len);
}

void fold_add_visible(struct buf *out, const char *bytes, size_t len)
{
    if (!may_hold_invisible(bytes, len)) {
        buf_add(out, bytes, len);
        return;
    }
    for (size_t i = 0, size; i < len; i += size) {
        uint32_t cp = utf8_decode(bytes + i, len - i, &size);
        if (!fold_is_invisible(cp))
            buf_add(out, bytes + i, size);
    }
}
