#include "tools/make_lexicon_lemma.h"

#include <string.h>

_Noreturn void fail_line(const struct text_file *file, const char *why)
{
    fail("%s:%u: %s", file->path, file->line, why);
}

size_t unmark(const struct text_file *file, struct span marked, char *out, size_t *mark)
{
    const char *bar = memchr(marked.ptr, '|', marked.len);
    if (marked.len > LEXICON_FORM_MAX / 2) {
        fail_line(file, "lemma too long");
    }
    *mark = bar != NULL ? (size_t)(bar - marked.ptr) : 0;
    memcpy(out, marked.ptr, *mark);
    size_t from = *mark + (bar != NULL ? 1 : 0);
    memcpy(out + *mark, marked.ptr + from, marked.len - from);
    return *mark + marked.len - from;
}

size_t strip_point(const struct text_file *file, struct span text, size_t count)
{
    size_t at = text.len;
    for (; count > 0; count--) {
        if (at == 0) {
            fail_line(file, "the paradigm strips more than the lemma has");
        }
        at--;
        while (at > 0 && ((unsigned char)text.ptr[at] & 0xC0u) == 0x80) {
            at--;
        }
    }
    return at;
}

uint32_t with_all_genders(uint32_t cells)
{
    for (unsigned group = 0; group < 8; group++) {
        uint32_t all = 7u << (3 * group);
        cells |= cells & all ? all : 0;
    }
    return cells;
}
