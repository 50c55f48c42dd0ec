/* A JSON object a line: its member "source" (or "src") is translated by its member "target" (or "tgt"). */
#include <string.h>

#include "base/utf8.h"
#include "base/ascii.h"
#include "read/reader.h"

enum { DEPTH_MAX = 64 };

/* What a member says: the bytes between the quotation marks, or null. */
struct member {
    bool found, null;
    size_t from, to;
};

struct json_line {
    struct document *doc;
    struct buf *err;
    size_t start, at, end; /* source bytes of the line, without its end */
};

static int refuse(const struct json_line *l, const char *what)
{
    return reader_refuse(l->doc->source, l->start, l->err, "%s (column %zu)", what,
                         source_position(l->doc->source, l->at).column);
}

static char peek(const struct json_line *l)
{
    return l->at < l->end ? l->doc->source->bytes[l->at] : '\0';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static void skip_blanks(struct json_line *l)
{
    while (is_blank(peek(l)))
        l->at++;
}

/* Goes behind the byte and the blanks around it; false when another one stands there. */
static bool take(struct json_line *l, char c)
{
    skip_blanks(l);
    if (peek(l) != c)
        return false;
    l->at++;
    skip_blanks(l);
    return true;
}

/* --- strings */

/* The four digits of \uXXXX at the start; -1 when it is no such escape. */
static int32_t read_unit(struct span s)
{
    int32_t unit = 0;
    if (s.len < 6 || s.ptr[0] != '\\' || s.ptr[1] != 'u')
        return -1;
    for (size_t i = 2; i < 6; i++) {
        if (hex_digit(s.ptr[i]) < 0)
            return -1;
        unit = unit * 16 + hex_digit(s.ptr[i]);
    }
    return unit;
}

/* The length of the escape at the start, 0 when it is none; the character in *point, U+FFFC for a control. */
static size_t read_escape(struct span s, uint32_t *point)
{
    static const char letters[] = "\"\\/nrtbf", values[] = "\"\\/\n\r\t";
    const char *letter = s.len > 1 && s.ptr[1] ? strchr(letters, s.ptr[1]) : NULL;
    int32_t unit = read_unit(s), low;
    if (letter) {
        *point = letter - letters < 6 ? (uint32_t)values[letter - letters] : 0xFFFC;
        return 2;
    }
    if (unit < 0)
        return 0;
    if (unit >= 0xD800 && unit < 0xDC00) {
        low = read_unit((struct span){s.ptr + 6, s.len - 6});
        if (low >= 0xDC00 && low < 0xE000) {
            *point = 0x10000 + (((uint32_t)unit - 0xD800) << 10) + ((uint32_t)low - 0xDC00);
            return 12;
        }
    }
    bool half = unit >= 0xD800 && unit < 0xE000, control = unit < 0x20 && !strchr("\n\r\t", unit ? unit : ' ');
    *point = half ? UTF8_REPLACEMENT : control ? 0xFFFC : (uint32_t)unit;
    return 6;
}

/* The string that begins here: where it stands without its quotation marks. */
static int take_string(struct json_line *l, size_t *from, size_t *to)
{
    const char *bytes = l->doc->source->bytes;
    uint32_t point;
    if (peek(l) != '"')
        return refuse(l, "a string should stand here");
    *from = ++l->at;
    while (l->at < l->end && bytes[l->at] != '"') {
        size_t len = bytes[l->at] == '\\' ? read_escape((struct span){bytes + l->at, l->end - l->at}, &point) : 1;
        if (len == 0)
            return refuse(l, "there is no such escape in JSON");
        if ((unsigned char)bytes[l->at] < 0x20)
            return refuse(l, "a string of JSON holds no control character as it is");
        l->at += len;
    }
    if (l->at >= l->end)
        return refuse(l, "the string has no quotation mark at its end");
    *to = l->at++;
    return 0;
}

/* --- other values */

static bool is_scalar_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == 'E' || c == '-' || c == '+' || c == '.';
}

/* An array or object, whose contents do not matter as long as its brackets and strings are whole. */
static int skip_nested(struct json_line *l)
{
    char closing[DEPTH_MAX];
    size_t depth = 0, from, to;
    do {
        char c = peek(l);
        if (l->at >= l->end)
            return refuse(l, "a bracket is not closed");
        if (c == '"') {
            if (take_string(l, &from, &to) != 0)
                return -1;
            continue;
        }
        if ((c == '{' || c == '[') && depth == DEPTH_MAX)
            return refuse(l, "the brackets are nested too deep");
        if (c == '{' || c == '[')
            closing[depth++] = c == '{' ? '}' : ']';
        else if ((c == '}' || c == ']') && closing[--depth] != c)
            return refuse(l, "another bracket should close here");
        l->at++;
    } while (depth > 0);
    return 0;
}

static int take_value(struct json_line *l, struct member *m)
{
    *m = (struct member){.found = true};
    char first = peek(l);
    if (first == '"')
        return take_string(l, &m->from, &m->to);
    m->from = l->at;
    if (first == '{' || first == '[')
        return skip_nested(l);
    while (l->at < l->end && is_scalar_byte(peek(l)))
        l->at++;
    if (l->at == m->from)
        return refuse(l, "a value should stand here");
    m->null = span_is((struct span){l->doc->source->bytes + m->from, l->at - m->from}, "null");
    return 0;
}

/* --- a line */

static int take_member(struct json_line *l, struct member *source, struct member *target)
{
    size_t from, to;
    struct member other, *m = &other;
    if (take_string(l, &from, &to) != 0)
        return -1;
    struct span key = {l->doc->source->bytes + from, to - from};
    if (!take(l, ':'))
        return refuse(l, "a colon should stand here");
    if (span_is(key, "source") || span_is(key, "src"))
        m = source;
    else if (span_is(key, "target") || span_is(key, "tgt"))
        m = target;
    if (take_value(l, m) != 0)
        return -1;
    if (m != &other && !m->null && m->to == 0)
        return reader_refuse(l->doc->source, l->start, l->err, "\"%.*s\" is no string", (int)key.len, key.ptr);
    return 0;
}

static int take_object(struct json_line *l, struct member *source, struct member *target)
{
    if (!take(l, '{'))
        return refuse(l, "a JSON object should stand here");
    if (!take(l, '}')) {
        do
            if (take_member(l, source, target) != 0)
                return -1;
        while (take(l, ','));
        if (!take(l, '}'))
            return refuse(l, "a comma or a closing bracket should stand here");
    }
    if (l->at < l->end)
        return refuse(l, "nothing may stand behind the object");
    if (!source->found || !target->found)
        return reader_refuse(l->doc->source, l->start, l->err, "the object has no \"%s\"",
                             source->found ? "target" : "source");
    return 0;
}

static void add_text(struct document *doc, const struct member *m)
{
    const char *bytes = doc->source->bytes;
    if (m->null)
        return;
    document_begin_segment(doc, m->from);
    for (size_t at = m->from; at < m->to;) {
        uint32_t point;
        char text[4];
        const char *escape = memchr(bytes + at, '\\', m->to - at);
        size_t plain = escape ? (size_t)(escape - bytes) - at : m->to - at;
        document_add_verbatim(doc, at, plain);
        at += plain;
        if (!escape)
            break;
        size_t len = read_escape((struct span){bytes + at, m->to - at}, &point);
        document_add_mapped(doc, text, utf8_encode(point, text), at, len);
        at += len;
    }
    document_end_segment(doc, SEGMENT_PARAGRAPH);
}

static int read_line(struct json_line *l)
{
    struct member source = {0}, target = {0};
    struct document *original = document_original(l->doc);
    skip_blanks(l);
    if (l->at == l->end)
        return 0;
    if (take_object(l, &source, &target) != 0)
        return -1;
    size_t originals = original->segments.len, segments = l->doc->segments.len;
    add_text(original, &source);
    add_text(l->doc, &target);
    document_add_pair(l->doc, originals, segments, target.from);
    return 0;
}

static int read_pairs(struct document *doc, struct buf *err)
{
    const struct source *s = doc->source;
    int status = reader_check_size(s, err);
    doc->reserved = "\"\\\t\n\r";
    document_original(doc);
    for (size_t at = s->has_bom ? 3 : 0; status == 0 && at < s->len;) {
        const char *newline = memchr(s->bytes + at, '\n', s->len - at);
        size_t end = newline ? (size_t)(newline - s->bytes) : s->len;
        struct json_line line = {doc, err, at, at, end};
        status = read_line(&line);
        at = end + 1;
    }
    return status;
}

static const char *const extensions[] = {NULL};

const struct reader reader_jsonl_pairs = {
    .name = "jsonl-pairs",
    .extensions = extensions,
    .summary = "a JSON object a line with \"source\" and \"target\" (or \"src\" and \"tgt\")",
    .read = read_pairs,
};
