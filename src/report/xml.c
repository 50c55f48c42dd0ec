#include "report/xml.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "report/escape.h"

/* The Char production, and not the C1 controls, which XML 1.1 would want as references. */
static bool is_char(uint32_t cp)
{
    if (cp < 0x20)
        return cp == '\t' || cp == '\n' || cp == '\r';
    return !(cp >= 0x7F && cp <= 0x9F) && cp != 0xFFFE && cp != 0xFFFF;
}

/* ">" too, so that "]]>" never stands in content. */
static const char *entity(uint32_t cp)
{
    switch (cp) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return NULL;
    }
}

/* `blanks` that a parser would change are written as references. */
static void add_escaped(struct buf *out, const char *bytes, size_t len, const char *blanks)
{
    for (size_t i = 0, size; i < len; i += size) {
        uint32_t cp = utf8_decode(bytes + i, len - i, &size);
        const char *e = entity(cp);
        if (e)
            buf_add_str(out, e);
        else if (!is_char(cp))
            escape_always(out, cp);
        else if (cp && cp < 0x20 && strchr(blanks, (int)cp))
            buf_addf(out, "&#%u;", (unsigned)cp);
        else
            utf8_add(out, cp);
    }
}

void xml_declaration(struct buf *out)
{
    buf_add_str(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

void xml_text(struct buf *out, const char *bytes, size_t len)
{
    add_escaped(out, bytes, len, "\r");
}

void xml_attribute(struct buf *out, const char *name, const char *value)
{
    buf_addf(out, " %s=\"", name);
    add_escaped(out, value, strlen(value), "\t\n\r");
    buf_add_byte(out, '"');
}

void xml_attribute_number(struct buf *out, const char *name, size_t value)
{
    buf_addf(out, " %s=\"%zu\"", name, value);
}

void xml_attribute_prose(struct buf *out, const char *name, const char *value)
{
    struct buf shown = BUF_EMPTY;
    escape_prose(&shown, value, strlen(value));
    xml_attribute(out, name, buf_str(&shown));
    buf_release(&shown);
}
