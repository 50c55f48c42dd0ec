#include "read/html_comments.h"

#include <string.h>

enum { OPEN_LENGTH = 4, CLOSE_LENGTH = 3 };

static void note(struct html_comments *h, struct document *doc, size_t end, bool unclosed)
{
    size_t inner = h->start + OPEN_LENGTH, inner_end = unclosed ? end : end - CLOSE_LENGTH;
    if (inner_end < inner) /* "<!-->" */
        inner_end = inner;
    struct comment c = {(uint32_t)h->start, (uint32_t)(end - h->start), (uint32_t)inner, (uint32_t)(inner_end - inner),
                        unclosed};
    vec_push(&doc->comments, c);
    h->open = false;
}

/* The offset behind `mark` in the bytes from `off` on; 0 when it is not there. */
static size_t behind(const char *bytes, size_t off, size_t end, const char *mark, size_t len)
{
    const char *found = off < end ? memmem(bytes + off, end - off, mark, len) : NULL;
    return found ? (size_t)(found - bytes) + len : 0;
}

void html_comments_add(struct html_comments *h, struct document *doc, size_t off, size_t len, bool tag)
{
    const char *bytes = doc->source->bytes;
    size_t end = off + len;
    h->seen = end;
    if (tag && !h->open && (len < OPEN_LENGTH || memcmp(bytes + off, "<!--", OPEN_LENGTH) != 0))
        return;
    while (off < end) {
        if (!h->open) {
            size_t inner = behind(bytes, off, end, "<!--", OPEN_LENGTH);
            if (inner == 0)
                return;
            h->open = true;
            h->start = inner - OPEN_LENGTH;
            off = inner - 2; /* browsers take "<!-->" for a whole comment */
        }
        size_t close = behind(bytes, off, end, "-->", CLOSE_LENGTH);
        if (close == 0)
            return;
        note(h, doc, close, false);
        off = close;
    }
}

void html_comments_end_block(struct html_comments *h, struct document *doc)
{
    if (h->open)
        note(h, doc, h->seen, true);
}
