#include "read/html_encoding.h"

#include <string.h>

#include "base/span.h"
#include "base/utf8.h"
#include "read/reader.h"

enum { NAME_MAX_LENGTH = 40 };

int html_check_encoding(const struct source *s, struct span name, struct buf *err)
{
    size_t len = 0;
    while (len < name.len && len < NAME_MAX_LENGTH && name.ptr[len] > ' ' && name.ptr[len] < 0x7F &&
           !strchr(";\"'?>", name.ptr[len]))
        len++;
    name.len = len;
    bool sound = len == 0 || span_is_folded(name, "utf-8") || span_is_folded(name, "utf8");
    if (sound || utf8_valid_prefix(s->bytes, s->len) == s->len)
        return 0;
    return reader_refuse(s, (size_t)(name.ptr - s->bytes), err,
                         "the encoding is given as %.*s, and only UTF-8 is read; convert it first: "
                         "iconv -f %.*s -t UTF-8",
                         (int)len, name.ptr, (int)len, name.ptr);
}

struct span html_behind(struct span text, const char *key)
{
    const char *found = memmem(text.ptr, text.len, key, strlen(key)), *end = text.ptr + text.len;
    if (!found)
        return (struct span){end, 0};
    found += strlen(key);
    found += found < end && (*found == '"' || *found == '\'');
    return (struct span){found, (size_t)(end - found)};
}
