#include "read/markdown_marks.h"

#include <string.h>
#include <strings.h>

enum { LABEL_MAX = 64, TAG_MAX = 1000 };

/* --- marks of dialects */

/* "[^label]", and with fresh also "[^label]: ". */
static size_t footnote_mark(const char *text, size_t len, bool fresh)
{
    if (len < 4 || text[1] != '^')
        return 0;
    size_t end = 2;
    while (end < len && end < LABEL_MAX && !strchr(" \t\r\n[]", text[end]))
        end++;
    if (end == 2 || end >= len || text[end] != ']')
        return 0;
    end++;
    return fresh && end < len && text[end] == ':' ? end + 1 : end;
}

/* The length of what begins with `open` and ends with `close`, both of them counted; 0 when it does not. */
static size_t enclosed(const char *text, size_t len, const char *open, const char *close)
{
    size_t max = len < TAG_MAX ? len : TAG_MAX, n = strlen(open);
    if (len < n || memcmp(text, open, n) != 0)
        return 0;
    const char *end = memmem(text + n, max - n, close, strlen(close));
    return end ? (size_t)(end - text) + strlen(close) : 0;
}

static struct markdown_mark brace_mark(const char *text, size_t len)
{
    static const struct {
        const char *open, *close;
        bool is_value;
    } tags[] = {{"{{<", ">}}", false}, {"{{%", "%}}", false}, {"{{", "}}", true}, {"{%", "%}", false},
                {"{#", "}", false},    {"{.", "}", false},    {"{:", "}", false}};
    for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
        size_t end = enclosed(text, len, tags[i].open, tags[i].close);
        if (end > 0)
            return (struct markdown_mark){0, end, tags[i].is_value};
    }
    return (struct markdown_mark){0, 0, false};
}

struct markdown_mark markdown_next_mark(const char *text, size_t len, bool fresh)
{
    for (size_t i = 0; i < len; i++) {
        struct markdown_mark mark = {0};
        if (text[i] == '[')
            mark.len = footnote_mark(text + i, len - i, fresh && i == 0);
        else if (text[i] == '{')
            mark = brace_mark(text + i, len - i);
        if (mark.len > 0) {
            mark.off = i;
            return mark;
        }
    }
    return (struct markdown_mark){len, 0, false};
}

/* --- tags and images */

bool markdown_tag_breaks_line(const char *tag, size_t len)
{
    static const char *const names[] = {"br", "p", "div", "li", "td", "th", "tr", "hr", NULL};
    size_t at = len > 1 && tag[1] == '/' ? 2 : 1, end = at;
    while (end < len && !strchr(" \t\r\n/>", tag[end]))
        end++;
    for (size_t i = 0; names[i] && end > at; i++) {
        if (strlen(names[i]) == end - at && strncasecmp(names[i], tag + at, end - at) == 0)
            return true;
    }
    return false;
}

bool markdown_line_is_image(const char *bytes, size_t off, size_t limit)
{
    while (off < limit && bytes[off] != '\n' && bytes[off] != '\r')
        off++;
    while (off < limit && memchr("\r\n \t>", bytes[off], 5))
        off++;
    if (off < limit && bytes[off] == '[')
        off++;
    if (limit - off < 4 || memcmp(bytes + off, "![", 2) != 0)
        return false;
    size_t end = off;
    while (end < limit && bytes[end] != '\n' && bytes[end] != '\r')
        end++;
    while (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')
        end--;
    return bytes[end - 1] == ')' || bytes[end - 1] == ']';
}

static void widen_code(const char *bytes, size_t low, size_t high, size_t *start, size_t *end)
{
    size_t at = *start;
    while (at > low && bytes[at - 1] != '`')
        at--;
    while (at > low && bytes[at - 1] == '`')
        at--;
    *start = at < *start && bytes[at] == '`' ? at : *start;
    at = *end;
    while (at < high && bytes[at] != '`')
        at++;
    while (at < high && bytes[at] == '`')
        at++;
    *end = at > *end && bytes[at - 1] == '`' ? at : *end;
}

static void widen_image(const char *bytes, size_t low, size_t high, size_t *start, size_t *end)
{
    size_t at = *start;
    while (at > low && bytes[at - 1] != '!')
        at--;
    *start = at > low && bytes[at] == '[' ? at - 1 : *start;
    at = *end;
    while (at < high && memchr("*_~`", bytes[at], 4))
        at++;
    *end = at < high && bytes[at] == ']' ? at + 1 : *end;
}

void markdown_widen(const char *bytes, size_t low, size_t high, enum markup_kind kind, size_t *start, size_t *end)
{
    if (kind == MARKUP_CODE) {
        widen_code(bytes, low, high, start, end);
    } else if (kind == MARKUP_IMAGE) {
        widen_image(bytes, low, high, start, end);
    } else {
        *start -= *start > low && bytes[*start - 1] == '<';
        *end += *end < high && bytes[*end] == '>';
    }
}
