#include "run/json_value.h"

#include <jansson.h>

#include "base/ascii.h"

static const json_t *inside(const struct json_value *v)
{
    return (const json_t *)v;
}

/* The UTF-16 unit of "\uXXXX" at `at`, or -1. */
static int unit_at(const char *bytes, size_t len, size_t at)
{
    int unit = 0;
    if (len - at < 6 || bytes[at] != '\\' || bytes[at + 1] != 'u')
        return -1;
    for (size_t i = at + 2; i < at + 6; i++) {
        int digit = hex_digit(bytes[i]);
        if (digit < 0)
            return -1;
        unit = unit << 4 | digit;
    }
    return unit;
}

/* The bytes of the escape at `at`; a lone half of a pair is overwritten. */
static size_t mend_escape(char *bytes, size_t len, size_t at)
{
    int unit = unit_at(bytes, len, at);
    if (unit >> 10 != 0xD800 >> 10 && unit >> 10 != 0xDC00 >> 10)
        return unit < 0 ? 2 : 6;
    if (unit < 0xDC00 && unit_at(bytes, len, at + 6 < len ? at + 6 : len) >> 10 == 0xDC00 >> 10)
        return 12;
    memcpy(bytes + at + 2, "fffd", 4);
    return 6;
}

/* Editors cut between the halves of a pair, and send what is left. */
static void mend_surrogates(char *bytes, size_t len)
{
    for (size_t at = 0; at < len;) {
        char *slash = memchr(bytes + at, '\\', len - at);
        if (!slash)
            return;
        at = (size_t)(slash - bytes);
        at += mend_escape(bytes, len, at);
    }
}

struct json_value *json_value_parse(const char *bytes, size_t len, struct buf *err)
{
    json_error_t error;
    struct buf own = BUF_EMPTY;
    buf_add(&own, bytes, len);
    if (len > 0)
        mend_surrogates(own.data, len);
    json_t *v = json_loadb(buf_str(&own), len, JSON_ALLOW_NUL | JSON_DECODE_ANY, &error);
    buf_release(&own);
    if (!v)
        buf_addf(err, "not valid JSON at line %d, column %d: %s", error.line, error.column, error.text);
    return (struct json_value *)v;
}

void json_value_free(struct json_value *v)
{
    json_decref((json_t *)v);
}

const struct json_value *json_value_member(const struct json_value *v, const char *key)
{
    return (const struct json_value *)json_object_get(inside(v), key);
}

const struct json_value *json_value_item(const struct json_value *v, size_t index)
{
    return (const struct json_value *)json_array_get(inside(v), index);
}

size_t json_value_count(const struct json_value *v)
{
    return json_array_size(inside(v));
}

bool json_value_is_object(const struct json_value *v)
{
    return json_is_object(inside(v));
}

bool json_value_is_array(const struct json_value *v)
{
    return json_is_array(inside(v));
}

bool json_value_is_string(const struct json_value *v)
{
    return json_is_string(inside(v));
}

bool json_value_is_number(const struct json_value *v)
{
    return json_is_integer(inside(v));
}

bool json_value_is_bool(const struct json_value *v)
{
    return json_is_boolean(inside(v));
}

bool json_value_is_null(const struct json_value *v)
{
    return !v || json_is_null(inside(v));
}

struct span json_value_span(const struct json_value *v)
{
    return (struct span){json_string_value(inside(v)), json_string_length(inside(v))};
}

bool json_value_is(const struct json_value *v, const char *str)
{
    return json_is_string(inside(v)) && span_is(json_value_span(v), str);
}

int64_t json_value_number(const struct json_value *v, int64_t otherwise)
{
    return json_is_integer(inside(v)) ? json_integer_value(inside(v)) : otherwise;
}

double json_value_real(const struct json_value *v, double otherwise)
{
    return json_is_number(inside(v)) ? json_number_value(inside(v)) : otherwise;
}

bool json_value_bool(const struct json_value *v, bool otherwise)
{
    return json_is_boolean(inside(v)) ? json_is_true(inside(v)) : otherwise;
}

bool json_value_equal(const struct json_value *a, const struct json_value *b)
{
    return json_equal(inside(a), inside(b)) == 1;
}

void json_value_write(struct json *j, const struct json_value *v)
{
    if (json_value_is_string(v))
        json_bytes(j, json_value_span(v).ptr, json_value_span(v).len);
    else if (json_value_is_number(v))
        json_int(j, json_value_number(v, 0));
    else
        json_none(j);
}
