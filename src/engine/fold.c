#include "engine/fold.h"

#include "base/utf8.h"

/* By way of the capital: small letters that share one capital become one. */
uint32_t fold_point(uint32_t cp)
{
    return cp < 0x80 ? utf8_lower(cp) : utf8_lower(utf8_upper(cp));
}

bool fold_is_invisible(uint32_t cp)
{
    return cp == 0xAD || (cp >= 0x200B && cp <= 0x200D) || cp == 0x2060 || cp == 0xFEFF;
}

void fold_add(struct buf *out, const char *bytes, size_t len)
{
    for (size_t i = 0, size; i < len; i += size) {
        uint32_t cp = utf8_decode(bytes + i, len - i, &size);
        if (!fold_is_invisible(cp))
            utf8_add(out, fold_point(cp));
    }
}

void fold_add_visible(struct buf *out, const char *bytes, size_t len)
{
    for (size_t i = 0, size; i < len; i += size) {
        uint32_t cp = utf8_decode(bytes + i, len - i, &size);
        if (!fold_is_invisible(cp))
            buf_add(out, bytes + i, size);
    }
}
