#include "read/yaml_scalar.h"

#include "base/ascii.h"
#include "base/utf8.h"

static bool is_break(char c)
{
    return c == '\n' || c == '\r';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* --- where */

/* Behind "&anchor" and "!tag" and the white space that follows. */
static size_t skip_properties(const char *bytes, size_t at, size_t end)
{
    while (at < end && (bytes[at] == '&' || bytes[at] == '!')) {
        while (at < end && !is_blank(bytes[at]) && !is_break(bytes[at]))
            at++;
        while (at < end && (is_blank(bytes[at]) || is_break(bytes[at])))
            at++;
    }
    return at;
}

void yaml_scalar_inside(const struct source *s, enum yaml_style style, size_t *from, size_t *to)
{
    const char *bytes = s->bytes;
    *from = skip_properties(bytes, *from, *to);
    if (style == YAML_STYLE_BLOCK) {
        while (*from < *to && !is_break(bytes[*from]))
            ++*from;
    } else if (style != YAML_STYLE_PLAIN && *from + 2 <= *to) {
        ++*from;
        --*to;
    }
}

/* --- what */

struct scalar {
    const char *bytes;
    enum yaml_style style;
    size_t at, end;   /* source bytes */
    struct span rest; /* of the value */
    struct mapped_text *out;
};

/* The end of the white space with a line end in it that begins here; 0 when none does. */
static size_t fold_end(const struct scalar *s)
{
    size_t at = s->at;
    while (at < s->end && is_blank(s->bytes[at]))
        at++;
    if (at == s->end || !is_break(s->bytes[at]))
        return 0;
    while (at < s->end && (is_blank(s->bytes[at]) || is_break(s->bytes[at])))
        at++;
    return at;
}

static void take(struct scalar *s, size_t value_len, size_t src_len)
{
    mapped_text_add(s->out, (struct span){s->rest.ptr, value_len}, s->at, src_len);
    s->rest = (struct span){s->rest.ptr + value_len, s->rest.len - value_len};
    s->at += src_len;
}

/* Between quotation marks and in plain scalars one line end is a blank, and each further one a line end. */
static size_t folded_length(const struct scalar *s, size_t end)
{
    size_t breaks = 0, len = 0;
    for (size_t i = s->at; i < end; i++)
        breaks += s->bytes[i] == '\n' || (s->bytes[i] == '\r' && (i + 1 == end || s->bytes[i + 1] != '\n'));
    size_t most = breaks == 1 ? 1 : breaks - 1;
    char wanted = breaks == 1 ? ' ' : '\n';
    while (len < most && len < s->rest.len && s->rest.ptr[len] == wanted)
        len++;
    return len;
}

static void take_fold(struct scalar *s, size_t end)
{
    size_t len = 0;
    if (s->style != YAML_STYLE_BLOCK)
        len = folded_length(s, end);
    else
        while (len < s->rest.len && (is_blank(s->rest.ptr[len]) || s->rest.ptr[len] == '\n'))
            len++;
    if (len > 0)
        take(s, len, end - s->at);
    else
        s->at = end;
}

/* "\n", "\x41", "\u00e4"; a line end that the backslash takes away. */
static void take_escape(struct scalar *s)
{
    char letter = s->at + 1 < s->end ? s->bytes[s->at + 1] : '\0';
    size_t len = letter == 'x' ? 4 : letter == 'u' ? 6 : letter == 'U' ? 10 : 2, size;
    if (is_break(letter)) {
        s->at++;
        s->at = fold_end(s);
        return;
    }
    len = len < s->end - s->at ? len : s->end - s->at;
    uint32_t point = utf8_decode(s->rest.ptr, s->rest.len, &size);
    if (point >= 0x20 || point == '\n' || point == '\t' || point == '\r') {
        take(s, size, len);
        return;
    }
    mapped_text_add(s->out, (struct span){"\xEF\xBF\xBC", 3}, s->at, len);
    s->rest = (struct span){s->rest.ptr + size, s->rest.len - size};
    s->at += len;
}

/* How many bytes are the same here and in the value. */
static size_t same_length(const struct scalar *s)
{
    size_t len = 0, most = s->end - s->at < s->rest.len ? s->end - s->at : s->rest.len;
    while (len < most && s->bytes[s->at + len] == s->rest.ptr[len]) {
        char c = s->rest.ptr[len];
        bool ends = is_break(c) || (c == '\\' && s->style == YAML_STYLE_DOUBLE) ||
                    (c == '\'' && s->style == YAML_STYLE_SINGLE) || (is_blank(c) && len > 0);
        if (ends)
            break;
        len++;
    }
    return len;
}

/* One step; false when the source does not say what the value says next. */
static bool step(struct scalar *s, const struct source *source)
{
    size_t fold = fold_end(s), len;
    if (s->at >= s->end)
        return false;
    if (fold) {
        take_fold(s, fold);
        return true;
    }
    if (s->style == YAML_STYLE_DOUBLE && s->bytes[s->at] == '\\') {
        take_escape(s);
        return true;
    }
    if (s->style == YAML_STYLE_SINGLE && s->bytes[s->at] == '\'' && s->rest.ptr[0] == '\'') {
        take(s, 1, s->end - s->at < 2 ? 1 : 2);
        return true;
    }
    len = same_length(s);
    mapped_text_add_verbatim(s->out, source, s->at, len);
    s->rest = (struct span){s->rest.ptr + len, s->rest.len - len};
    s->at += len;
    return len > 0;
}

void yaml_scalar_map(const struct source *source, enum yaml_style style, size_t from, size_t to, struct span value,
                     struct mapped_text *out)
{
    struct scalar s = {source->bytes, style, from, to, value, out};
    while (s.rest.len > 0 && step(&s, source))
        ;
    if (s.rest.len > 0 && !memchr(s.rest.ptr, '\0', s.rest.len))
        take(&s, s.rest.len, s.end - s.at);
}

/* --- types */

static bool is_in(struct span value, const char *const *words)
{
    for (; *words; words++)
        if (span_is(value, *words))
            return true;
    return false;
}

bool yaml_scalar_is_null(struct span value)
{
    static const char *const words[] = {"", "~", "null", "Null", "NULL", NULL};
    return is_in(value, words);
}

bool yaml_scalar_is_typed(struct span value)
{
    static const char *const words[] = {"true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes", "YES", "no",
                                        "No",   "NO",   "on",   "On",    "ON",    "off",   "Off", "OFF", NULL};
    bool digits = false;
    for (size_t i = 0; i < value.len; i++) {
        digits = digits || is_digit(value.ptr[i]);
        if (!is_digit(value.ptr[i]) && !strchr("+-_.:eExaAbBcCdDfFoO", value.ptr[i]))
            return is_in(value, words);
    }
    return (digits && (is_digit(value.ptr[0]) || strchr("+-.", value.ptr[0]))) || is_in(value, words);
}
