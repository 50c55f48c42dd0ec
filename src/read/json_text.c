#include "read/json_text.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "read/reader.h"

int json_refuse(const struct json_cursor *c, const char *what)
{
    return reader_refuse(c->source, c->at, c->err, "%s (column %zu)", what, source_position(c->source, c->at).column);
}

char json_peek(const struct json_cursor *c)
{
    return c->at < c->end ? c->source->bytes[c->at] : '\0';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

void json_skip_blanks(struct json_cursor *c)
{
    while (is_blank(json_peek(c)))
        c->at++;
}

bool json_take(struct json_cursor *c, char byte)
{
    json_skip_blanks(c);
    if (json_peek(c) != byte)
        return false;
    c->at++;
    json_skip_blanks(c);
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

int json_take_string(struct json_cursor *c, size_t *from, size_t *to)
{
    const char *bytes = c->source->bytes;
    uint32_t point;
    if (json_peek(c) != '"')
        return json_refuse(c, "a string should stand here");
    *from = ++c->at;
    while (c->at < c->end && bytes[c->at] != '"') {
        size_t len = bytes[c->at] == '\\' ? read_escape((struct span){bytes + c->at, c->end - c->at}, &point) : 1;
        if (len == 0)
            return json_refuse(c, "there is no such escape in JSON");
        if (bytes[c->at] == '\n')
            break;
        if ((unsigned char)bytes[c->at] < 0x20)
            return json_refuse(c, "a string of JSON holds no control character as it is");
        c->at += len;
    }
    if (c->at >= c->end || bytes[c->at] != '"')
        return json_refuse(c, "the string has no quotation mark at its end");
    *to = c->at++;
    return 0;
}

/* --- other values */

static bool is_scalar_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == 'E' || c == '-' || c == '+' || c == '.';
}

/* An array or object, whose contents do not matter as long as its brackets and strings are whole. */
static int skip_nested(struct json_cursor *c)
{
    char closing[JSON_DEPTH_MAX];
    size_t depth = 0, from, to;
    do {
        char byte = json_peek(c);
        if (c->at >= c->end)
            return json_refuse(c, "a bracket is not closed");
        if (byte == '"') {
            if (json_take_string(c, &from, &to) != 0)
                return -1;
            continue;
        }
        if ((byte == '{' || byte == '[') && depth == JSON_DEPTH_MAX)
            return json_refuse(c, "the brackets are nested too deep");
        if (byte == '{' || byte == '[')
            closing[depth++] = byte == '{' ? '}' : ']';
        else if ((byte == '}' || byte == ']') && closing[--depth] != byte)
            return json_refuse(c, "another bracket should close here");
        c->at++;
    } while (depth > 0);
    return 0;
}

int json_skip_value(struct json_cursor *c)
{
    size_t from = c->at;
    char first = json_peek(c);
    if (first == '{' || first == '[')
        return skip_nested(c);
    while (c->at < c->end && is_scalar_byte(json_peek(c)))
        c->at++;
    struct span value = {c->source->bytes + from, c->at - from};
    if (first == '-' || is_digit(first) || span_is(value, "null") || span_is(value, "true") || span_is(value, "false"))
        return 0;
    c->at = from;
    return json_refuse(c, "a value should stand here");
}

void json_decode(const struct source *s, size_t from, size_t to, struct mapped_text *out)
{
    for (size_t at = from; at < to;) {
        uint32_t point;
        char text[4];
        const char *escape = memchr(s->bytes + at, '\\', to - at);
        size_t plain = escape ? (size_t)(escape - s->bytes) - at : to - at;
        mapped_text_add_verbatim(out, s, at, plain);
        at += plain;
        if (!escape)
            break;
        size_t len = read_escape((struct span){s->bytes + at, to - at}, &point);
        mapped_text_add(out, (struct span){text, utf8_encode(point, text)}, at, len);
        at += len;
    }
}
