#include "checks/entry_tools.h"

#include "base/utf8.h"

enum { SHOWN_BYTES = 60 };

struct span entry_beginning(struct span text, const char **more)
{
    size_t len = 0;
    while (len < text.len && text.ptr[len] != '\n' && len < SHOWN_BYTES) {
        size_t size;
        utf8_decode(text.ptr + len, text.len - len, &size);
        len += size;
    }
    *more = len < text.len ? " …" : "";
    return (struct span){text.ptr, len};
}

bool entry_has_letter(struct span text)
{
    for (size_t at = 0, size; at < text.len; at += size)
        if (utf8_is_letter(utf8_decode(text.ptr + at, text.len - at, &size)))
            return true;
    return false;
}
