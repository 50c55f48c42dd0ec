#include "base/json.h"

#include <inttypes.h>
#include <string.h>

#include "base/utf8.h"

struct json json_to(struct buf *out)
{
    return (struct json){out, false};
}

static void before_value(struct json *j)
{
    if (j->comma)
        buf_add_byte(j->out, ',');
    j->comma = true;
}

void json_open(struct json *j, char bracket)
{
    before_value(j);
    buf_add_byte(j->out, bracket);
    j->comma = false;
}

void json_close(struct json *j, char bracket)
{
    buf_add_byte(j->out, bracket);
    j->comma = true;
}

/* Controls and direction marks are legal JSON but could play tricks on a terminal that shows it. */
static bool is_harmful(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp <= 0x9F) || cp == 0x2028 || cp == 0x2029 || cp == 0x200E || cp == 0x200F ||
           (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);
}

static void add_escaped(struct buf *out, uint32_t cp)
{
    switch (cp) {
    case '"':
        buf_add_str(out, "\\\"");
        break;
    case '\\':
        buf_add_str(out, "\\\\");
        break;
    case '\n':
        buf_add_str(out, "\\n");
        break;
    case '\t':
        buf_add_str(out, "\\t");
        break;
    case '\r':
        buf_add_str(out, "\\r");
        break;
    default:
        if (is_harmful(cp))
            buf_addf(out, "\\u%04x", (unsigned)cp);
        else
            utf8_add(out, cp);
    }
}

/* Bytes of ASCII that stand for themselves. */
static size_t plain_prefix(const char *bytes, size_t len)
{
    size_t n = 0;
    while (n < len && bytes[n] >= 0x20 && bytes[n] < 0x7F && bytes[n] != '"' && bytes[n] != '\\')
        n++;
    return n;
}

static void add_quoted(struct buf *out, const char *bytes, size_t len)
{
    buf_add_byte(out, '"');
    for (size_t i = 0, size; i < len; i += size) {
        size = plain_prefix(bytes + i, len - i);
        if (size)
            buf_add(out, bytes + i, size);
        else
            add_escaped(out, utf8_decode(bytes + i, len - i, &size));
    }
    buf_add_byte(out, '"');
}

void json_key(struct json *j, const char *key)
{
    before_value(j);
    add_quoted(j->out, key, strlen(key));
    buf_add_byte(j->out, ':');
    j->comma = false;
}

void json_bytes(struct json *j, const char *bytes, size_t len)
{
    before_value(j);
    add_quoted(j->out, bytes, len);
}

void json_str(struct json *j, const char *str)
{
    json_bytes(j, str, strlen(str));
}

void json_uint(struct json *j, uint64_t n)
{
    before_value(j);
    char digits[20];
    size_t at = sizeof(digits);
    do
        digits[--at] = (char)('0' + n % 10);
    while (n /= 10);
    buf_add(j->out, digits + at, sizeof(digits) - at);
}

void json_int(struct json *j, int64_t n)
{
    before_value(j);
    buf_addf(j->out, "%" PRId64, n);
}

void json_none(struct json *j)
{
    before_value(j);
    buf_add_str(j->out, "null");
}

void json_double(struct json *j, double value)
{
    before_value(j);
    size_t start = j->out->len;
    buf_addf(j->out, "%.2f", value);
    for (size_t i = start; i < j->out->len; i++)
        if (j->out->data[i] == ',')
            j->out->data[i] = '.';
}

void json_bool(struct json *j, bool value)
{
    before_value(j);
    buf_add_str(j->out, value ? "true" : "false");
}

void json_member_str(struct json *j, const char *key, const char *str)
{
    json_key(j, key);
    json_str(j, str);
}

void json_member_uint(struct json *j, const char *key, uint64_t n)
{
    json_key(j, key);
    json_uint(j, n);
}
