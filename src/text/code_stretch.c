#include "text/code_stretch.h"

#include <string.h>

#include "base/ascii.h"

static size_t skip_blanks(struct span s, size_t at)
{
    while (at < s.len && (s.ptr[at] == ' ' || s.ptr[at] == '\n' || s.ptr[at] == '\t'))
        at++;
    return at;
}

/* Bytes up to the end of `mark` in s, of which s[0, from) is no part; 0 when it is not there. */
static size_t up_to(struct span s, size_t from, const char *mark)
{
    size_t len = strlen(mark);
    const char *found = s.len > from ? memmem(s.ptr + from, s.len - from, mark, len) : NULL;
    return found ? (size_t)(found - s.ptr) + len : 0;
}

/* Bytes of `="value"` at s[at], with blanks or none; 0 for something else. */
static size_t value_at(struct span s, size_t at)
{
    size_t open = at + 1;
    if (open >= s.len || (s.ptr[open] != '"' && s.ptr[open] != '\''))
        return 0;
    const char *close = memchr(s.ptr + open + 1, s.ptr[open], s.len - open - 1);
    return close ? (size_t)(close - s.ptr) + 1 - at : 0;
}

/* `<a href="x">`: without an attribute in quotation marks there is nothing in it that could be taken for prose. */
static size_t tag_at(struct span s)
{
    size_t at = 1;
    bool valued = false;
    if (s.len < 4 || !is_ascii_letter(s.ptr[1]))
        return 0;
    while (at < s.len && s.ptr[at] != '>' && s.ptr[at] != '<') {
        size_t value = s.ptr[at] == '=' ? value_at(s, at) : 0;
        valued |= value > 0;
        at += value ? value : 1;
    }
    return valued && at < s.len && s.ptr[at] == '>' ? at + 1 : 0;
}

/* `{"a": "b"}` */
static size_t object_at(struct span s)
{
    size_t open = skip_blanks(s, 1);
    const char *close = open < s.len && s.ptr[open] == '"' ? memchr(s.ptr + open + 1, '"', s.len - open - 1) : NULL;
    if (!close)
        return 0;
    size_t colon = skip_blanks(s, (size_t)(close - s.ptr) + 1);
    return colon < s.len && s.ptr[colon] == ':' ? up_to(s, colon, "}") : 0;
}

/* Most bytes open nothing, and each is looked at. */
static inline bool may_open(char c)
{
    return c == '<' || c == '`' || c == '{' || c == '=';
}

size_t code_stretch_at(struct span text, size_t at)
{
    struct span rest = {text.ptr + at, text.len - at < CODE_STRETCH_MAX ? text.len - at : CODE_STRETCH_MAX};
    switch (text.ptr[at]) {
    case '<':
        return rest.len > 3 && memcmp(rest.ptr, "<!--", 4) == 0 ? up_to(rest, 4, "-->") : tag_at(rest);
    case '`':
        return up_to(rest, 1, "`");
    case '{':
        return object_at(rest);
    case '=':
        return at > 0 && is_ascii_letter(text.ptr[at - 1]) ? value_at(rest, 0) : 0; /* `key="value"` */
    default:
        return 0;
    }
}

bool code_stretch_holds(struct span text, size_t at)
{
    size_t from = at, len;
    while (from > 0 && at - from < CODE_STRETCH_MAX &&
           !(from > 1 && text.ptr[from - 1] == '\n' && text.ptr[from - 2] == '\n'))
        from--;
    for (size_t i = from; i <= at && i < text.len; i += len ? len : 1) {
        len = may_open(text.ptr[i]) ? code_stretch_at(text, i) : 0;
        if (len > at - i)
            return true;
    }
    return false;
}
