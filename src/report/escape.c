#include "report/escape.h"

#include "base/utf8.h"

struct range {
    uint32_t first, last;
};

/* Unicode's Cc, Zl, Zp and those of Cf that hide or reorder text; sorted. */
static const struct range hidden[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x61C, 0x61C},   {0x180E, 0x180E},   {0x200B, 0x200F},
    {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F},
};

bool escape_needed(uint32_t cp)
{
    if (cp >= 0x20 && cp < 0x7F)
        return false;
    for (size_t i = 0; i < sizeof(hidden) / sizeof(*hidden) && cp >= hidden[i].first; i++)
        if (cp <= hidden[i].last)
            return true;
    return false;
}

void escape_always(struct buf *out, uint32_t cp)
{
    if (cp == '\n' || cp == '\r' || cp == '\t')
        buf_add_str(out, cp == '\n' ? "\\n" : cp == '\r' ? "\\r" : "\\t");
    else if (cp < 0x80)
        buf_addf(out, "\\x%02x", (unsigned)cp);
    else if (cp < 0x10000)
        buf_addf(out, "\\u%04x", (unsigned)cp);
    else
        buf_addf(out, "\\U%08x", (unsigned)cp);
}

void escape_point(struct buf *out, uint32_t cp)
{
    if (escape_needed(cp))
        escape_always(out, cp);
    else
        utf8_add(out, cp);
}

static size_t plain_run(const char *bytes, size_t len)
{
    size_t n = 0;
    while (n < len && bytes[n] >= 0x20 && bytes[n] < 0x7F)
        n++;
    return n;
}

void escape_text(struct buf *out, const char *bytes, size_t len)
{
    for (size_t i = 0, size; i < len; i += size) {
        size = plain_run(bytes + i, len - i);
        if (size)
            buf_add(out, bytes + i, size);
        else
            escape_point(out, utf8_decode(bytes + i, len - i, &size));
    }
}

void escape_prose(struct buf *out, const char *bytes, size_t len)
{
    size_t from = 0;
    for (size_t i = 0; i < len; i++) {
        if (bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t')
            continue;
        escape_text(out, bytes + from, i - from);
        if (i == 0 || from < i)
            buf_add_byte(out, ' ');
        from = i + 1;
    }
    escape_text(out, bytes + from, len - from);
}
