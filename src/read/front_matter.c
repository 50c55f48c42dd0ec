#include "read/front_matter.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"

enum style { STYLE_PLAIN, STYLE_SINGLE, STYLE_DOUBLE, STYLE_BLOCK };

/* A value while it is read: source bytes from `at` to `end`. */
struct scalar {
    struct document *doc;
    const char *bytes;
    size_t at, end;
    enum style style;
    bool toml;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

/* --- values */

/* A line end with the white space around it. A blank line in it parts two segments. */
static void read_line_end(struct scalar *v)
{
    size_t start = v->at;
    int lines = 0;
    for (; v->at < v->end && (is_blank(v->bytes[v->at]) || is_line_end(v->bytes[v->at])); v->at++)
        lines += v->bytes[v->at] == '\n' || (v->bytes[v->at] == '\r' && v->bytes[v->at + 1] != '\n');
    if (lines < 2) {
        document_add_mapped(v->doc, "\n", 1, start, v->at - start);
        return;
    }
    document_end_segment(v->doc, SEGMENT_META);
    document_begin_segment(v->doc, v->at);
}

static uint32_t hex_escape(const struct scalar *v, size_t digits)
{
    char number[9] = {0};
    if (v->end - v->at < 2 + digits)
        return UTF8_REPLACEMENT;
    memcpy(number, v->bytes + v->at + 2, digits);
    if (strspn(number, "0123456789abcdefABCDEF") != digits)
        return UTF8_REPLACEMENT;
    uint32_t cp = (uint32_t)strtoul(number, NULL, 16);
    return cp == 0 || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000) ? UTF8_REPLACEMENT : cp;
}

/* A backslash and what follows it, as YAML and TOML agree on it. */
static void read_escape(struct scalar *v)
{
    char c = v->at + 1 < v->end ? v->bytes[v->at + 1] : '\\', out[4];
    size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    uint32_t cp = digits > 0           ? hex_escape(v, digits)
                  : strchr("nrLP", c)  ? '\n'
                  : strchr("t ", c)    ? ' '
                  : c == '_'           ? 0xA0
                  : strchr("\"\\/", c) ? (unsigned char)c
                                       : UTF8_REPLACEMENT;
    size_t len = digits > 0 ? 2 + digits : 2;
    if (cp == UTF8_REPLACEMENT || is_line_end(c) || c == '\0')
        len = 1; /* a broken escape, or an escaped line end: the backslash alone goes away */
    else
        document_add_mapped(v->doc, out, utf8_encode(cp, out), v->at, len);
    v->at += len;
}

static bool is_end_of_value(const struct scalar *v)
{
    char c = v->bytes[v->at];
    switch (v->style) {
    case STYLE_PLAIN:
        return c == '#' && is_blank(v->bytes[v->at - 1]);
    case STYLE_SINGLE:
        return c == '\'' && (v->toml || v->at + 1 >= v->end || v->bytes[v->at + 1] != '\'');
    case STYLE_DOUBLE:
        return c == '"';
    case STYLE_BLOCK:
        break;
    }
    return false;
}

static bool is_ordinary(const struct scalar *v)
{
    char c = v->bytes[v->at];
    return !is_line_end(c) && !(v->style == STYLE_SINGLE && c == '\'') && !(v->style == STYLE_DOUBLE && c == '\\') &&
           !is_end_of_value(v);
}

static void read_value(struct scalar *v)
{
    document_begin_segment(v->doc, v->at);
    while (v->at < v->end && !is_end_of_value(v)) {
        size_t start = v->at;
        while (v->at < v->end && is_ordinary(v))
            v->at++;
        document_add_verbatim(v->doc, start, v->at - start);
        if (v->at >= v->end || is_end_of_value(v))
            break;
        if (is_line_end(v->bytes[v->at])) {
            read_line_end(v);
        } else if (v->style == STYLE_DOUBLE) {
            read_escape(v);
        } else {
            document_add_mapped(v->doc, "'", 1, v->at, 2);
            v->at += 2;
        }
    }
    document_end_segment(v->doc, SEGMENT_META);
}

/* Finds out how the value is written and moves to its first character. False when it is no prose: a list, an alias, a
 * tag. */
static bool open_value(struct scalar *v)
{
    while (v->at < v->end && (is_blank(v->bytes[v->at]) || is_line_end(v->bytes[v->at])))
        v->at++;
    if (v->at >= v->end)
        return false;
    char c = v->bytes[v->at];
    if (c == '"' || c == '\'') {
        v->style = c == '"' ? STYLE_DOUBLE : STYLE_SINGLE;
        v->at++;
        return !(v->toml && v->end - v->at > 1 && v->bytes[v->at] == c && v->bytes[v->at + 1] == c);
    }
    if (!v->toml && (c == '|' || c == '>')) {
        v->style = STYLE_BLOCK;
        while (v->at < v->end && !is_line_end(v->bytes[v->at]))
            v->at++;
        while (v->at < v->end && (is_blank(v->bytes[v->at]) || is_line_end(v->bytes[v->at])))
            v->at++;
        return v->at < v->end;
    }
    v->style = STYLE_PLAIN;
    return !v->toml && !strchr("&*!{[%@`#-", c);
}

static void note_language(struct scalar *v)
{
    if (open_value(v) || v->at < v->end)
        document_set_language(v->doc, (struct span){v->bytes + v->at, v->end - v->at});
}

/* --- keys */

/* The key that begins a line at its first column, without quotes; the length up to and with the ":" or "=" in *len. */
static struct span line_key(struct span line, bool toml, size_t *len)
{
    struct span none = {NULL, 0};
    char quote = line.len > 0 && (line.ptr[0] == '"' || line.ptr[0] == '\'') ? line.ptr[0] : '\0';
    size_t start = quote != '\0', end = start;
    while (end < line.len && (quote ? line.ptr[end] != quote : !strchr(" \t:=#", line.ptr[end])))
        end++;
    size_t at = end + start;
    while (at < line.len && is_blank(line.ptr[at]))
        at++;
    if (end == start || at >= line.len || line.ptr[at] != (toml ? '=' : ':'))
        return none;
    if (!toml && at + 1 < line.len && !is_blank(line.ptr[at + 1]))
        return none;
    *len = at + 1;
    return (struct span){line.ptr + start, end - start};
}

static bool key_is(struct span key, const char *const *names)
{
    for (; *names; names++) {
        if (strlen(*names) == key.len && strncasecmp(*names, key.ptr, key.len) == 0)
            return true;
    }
    return false;
}

static void read_key(struct span key, struct scalar v)
{
    static const char *const prose[] = {"title", "subtitle", "description", "summary", "excerpt", NULL};
    static const char *const language[] = {"lang", "language", "locale", NULL};
    if (key_is(key, language))
        note_language(&v);
    else if (key_is(key, prose) && open_value(&v))
        read_value(&v);
}

/* --- the block */

static bool is_delimiter(struct span line, const char *marks)
{
    while (line.len > 0 && is_blank(line.ptr[line.len - 1]))
        line.len--;
    return span_is(line, marks);
}

static bool is_filler(struct span line)
{
    return line.len == 0 || line.ptr[0] == '#' || is_blank(line.ptr[0]) || line.ptr[0] == '[';
}

/* The number of the line that closes the front matter opened on line 1; 0 when none does or what lies between is no
 * metadata: two thematic breaks with prose between them look much the same. */
static size_t closing_line(const struct source *s, bool toml)
{
    bool has_key = false;
    for (size_t line = 2; line <= s->line_count; line++) {
        struct span text = source_line(s, line);
        if (toml ? is_delimiter(text, "+++") : is_delimiter(text, "---") || is_delimiter(text, "..."))
            return has_key ? line : 0;
        size_t len;
        if (!has_key && !is_filler(text) && line_key(text, toml, &len).len == 0)
            return 0;
        has_key = has_key || !is_filler(text);
    }
    return 0;
}

/* The line behind the value that begins on `line`: everything indented belongs to it, and blank lines before such
 * lines. */
static size_t value_end(const struct source *s, size_t line, size_t closing)
{
    size_t end = line + 1;
    for (size_t i = end; i < closing; i++) {
        struct span text = source_line(s, i);
        if (text.len > 0 && !is_blank(text.ptr[0]))
            break;
        if (text.len > 0)
            end = i + 1;
    }
    return end;
}

/* Whether a string of TOML that reaches over several lines begins or ends on the line. */
static bool turns_string(struct span line, const char *quotes)
{
    bool turns = false;
    for (size_t i = 0; i + 3 <= line.len; i++) {
        if (memcmp(line.ptr + i, quotes, 3) == 0) {
            turns = !turns;
            i += 2;
        }
    }
    return turns;
}

/* Comments on lines of their own. In YAML "#" at the start of a line is always one, for what goes on from the line
 * before is indented. */
static void note_comments(struct document *doc, bool toml, size_t closing)
{
    bool in_string = false;
    for (size_t line = 2; line < closing; line++) {
        struct span text = source_line(doc->source, line);
        uint32_t off = (uint32_t)(text.ptr - doc->source->bytes);
        if (!in_string && text.len > 0 && text.ptr[0] == '#')
            vec_push(&doc->comments,
                     (struct comment){off, (uint32_t)text.len, off + 1, (uint32_t)(text.len - 1), false});
        else if (toml)
            in_string ^= turns_string(text, "\"\"\"") || turns_string(text, "'''");
    }
}

/* The metadata while it is gone through. */
struct block {
    const struct source *source;
    bool toml;
    size_t line, closing; /* the line to read next, and the one that ends the block; closing 0: there is none */
};

static struct block open_block(const struct source *s)
{
    struct block b = {.source = s, .toml = is_delimiter(source_line(s, 1), "+++"), .line = 2};
    if (b.toml || is_delimiter(source_line(s, 1), "---"))
        b.closing = closing_line(s, b.toml);
    return b;
}

/* The next key and, behind it, where its value lies. False at the end. */
static bool next_entry(struct block *b, struct document *doc, struct span *key, struct scalar *value)
{
    while (b->line < b->closing) {
        struct span text = source_line(b->source, b->line);
        size_t len = 0;
        *key = line_key(text, b->toml, &len);
        b->line = b->toml ? b->line + 1 : value_end(b->source, b->line, b->closing);
        struct span last = source_line(b->source, b->line - 1);
        *value = (struct scalar){.doc = doc, .bytes = b->source->bytes, .toml = b->toml};
        value->at = (size_t)(text.ptr - b->source->bytes) + len;
        value->end = (size_t)(last.ptr - b->source->bytes) + last.len;
        if (key->len > 0)
            return true;
    }
    return false;
}

size_t front_matter_read(struct document *doc, size_t start)
{
    const struct source *s = doc->source;
    struct span key;
    struct scalar value;
    if (start > 3)
        return start;
    struct block b = open_block(s);
    note_comments(doc, b.toml, b.closing);
    while (next_entry(&b, doc, &key, &value))
        read_key(key, value);
    if (b.closing == 0)
        return start;
    return b.closing < s->line_count ? s->line_start[b.closing] : s->len;
}

/* Reads the value as a text of its own. TOML has values without quotes that are no prose: numbers and dates. */
static void append_value(struct scalar v, struct buf *out)
{
    if (!open_value(&v) && !(v.toml && v.style == STYLE_PLAIN && v.at < v.end && !strchr("[{\"'", v.bytes[v.at])))
        return;
    read_value(&v);
    for (size_t i = 0; i < v.doc->text_len; i++)
        buf_add_byte(out, is_line_end(v.doc->text[i]) ? ' ' : v.doc->text[i]);
    while (out->len > 0 && is_blank(out->data[out->len - 1]))
        out->data[--out->len] = '\0';
}

bool front_matter_value(const struct source *s, const char *wanted, struct buf *out)
{
    const char *const names[] = {wanted, NULL};
    struct block b = open_block(s);
    struct document doc;
    struct span key;
    struct scalar value;
    size_t before = out->len;
    document_init(&doc, s);
    bool found = false;
    while (!found && next_entry(&b, &doc, &key, &value))
        found = key_is(key, names);
    if (found)
        append_value(value, out);
    document_release(&doc);
    return out->len > before;
}
