#include "report/columns.h"

#include "base/utf8.h"

size_t columns_of(const char *text, size_t len)
{
    size_t columns = 0;
    for (size_t i = 0, size; i < len; i += size)
        columns += (size_t)utf8_width(utf8_decode(text + i, len - i, &size));
    return columns;
}

size_t columns_prefix(const char *text, size_t len, size_t columns)
{
    size_t i = 0, used = 0;
    for (size_t size; i < len; i += size) {
        used += (size_t)utf8_width(utf8_decode(text + i, len - i, &size));
        if (used > columns)
            break;
    }
    return i;
}

size_t columns_suffix(const char *text, size_t len, size_t columns)
{
    size_t best = len, used = 0;
    for (size_t i = len, size; i > 0;) {
        size_t width = (size_t)utf8_width(utf8_decode_before(text, i, &size));
        used += width;
        i -= size;
        if (used > columns)
            break;
        if (width || i == 0)
            best = i;
    }
    return best;
}

static size_t last_space(const char *text, size_t end)
{
    while (end > 0 && text[end] != ' ')
        end--;
    return end;
}

static size_t next_space(const char *text, size_t len, size_t from)
{
    const char *space = memchr(text + from, ' ', len - from);
    return space ? (size_t)(space - text) : len;
}

/* The first character and its marks: columns_prefix() of one column may have no room for a wide one. */
static size_t first_character(const char *text, size_t len)
{
    size_t size;
    int width = utf8_width(utf8_decode(text, len, &size));
    return columns_prefix(text, len, width > 0 ? (size_t)width : 1);
}

size_t columns_line(const char *text, size_t len, size_t columns, bool split)
{
    size_t fits = columns_prefix(text, len, columns);
    if (fits == len)
        return len;
    size_t space = last_space(text, fits);
    if (space > 0)
        return space;
    if (!split)
        return next_space(text, len, fits);
    return fits > 0 ? fits : first_character(text, len);
}

/* Cuts at a space where one is near enough, so that words stay whole. */
static size_t head_end(const char *text, size_t len, size_t columns)
{
    size_t end = columns_prefix(text, len, columns), space = end < len ? last_space(text, end) : end;
    return space > end / 2 ? space : end;
}

static size_t tail_start(const char *text, size_t len, size_t columns)
{
    size_t start = columns_suffix(text, len, columns), space = next_space(text, len, start);
    return space < len && space - start < (len - start) / 2 ? space + 1 : start;
}

void columns_cut(struct buf *out, const char *text, size_t len, size_t head, size_t tail)
{
    size_t slack = (head + tail) / 4 + 8;
    if (columns_of(text, len) <= head + tail + slack) {
        buf_add(out, text, len);
        return;
    }
    if (head) {
        size_t end = head_end(text, len, head);
        buf_add(out, text, end);
        if (text[end] == ' ')
            buf_add_byte(out, ' ');
    }
    buf_add_str(out, "…");
    if (tail) {
        size_t start = tail_start(text, len, tail);
        if (text[start - 1] == ' ')
            buf_add_byte(out, ' ');
        buf_add(out, text + start, len - start);
    }
}

void columns_pad(struct buf *out, size_t columns)
{
    while (columns--)
        buf_add_byte(out, ' ');
}
