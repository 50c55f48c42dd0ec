#include "report/csv_cell.h"

#include <string.h>

#include "base/utf8.h"
#include "report/escape.h"

/* Tab, CR and LF, which some spreadsheets skip before a formula, are escaped by then. */
static bool is_formula(const char *text, size_t len)
{
    size_t i = 0, size;
    while (i < len && utf8_is_space(utf8_decode(text + i, len - i, &size)))
        i += size;
    if (i == len)
        return false;
    uint32_t cp = utf8_decode(text + i, len - i, &size);
    if (cp >= 0xFF01 && cp <= 0xFF5E) /* full-width forms of ASCII */
        cp -= 0xFEE0;
    return cp < 0x80 && strchr("=+-@", (int)cp);
}

void csv_text(struct buf *out, const char *bytes, size_t len)
{
    struct buf shown = BUF_EMPTY;
    escape_text(&shown, bytes, len);
    const char *text = buf_str(&shown);
    bool formula = is_formula(text, shown.len), quoted = formula || *text == ' ' || strpbrk(text, ",;\"");
    if (quoted)
        buf_add_byte(out, '"');
    if (formula)
        buf_add_byte(out, '\'');
    for (; *text; text++) {
        if (*text == '"')
            buf_add_byte(out, '"');
        buf_add_byte(out, *text);
    }
    if (quoted)
        buf_add_byte(out, '"');
    buf_release(&shown);
}
