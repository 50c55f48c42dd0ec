#include "read/reader.h"

#include <string.h>

/* Source, tab, translation, a pair a line. What stands before the last tab is in the source language and no text of
 * ours to check; a line without a tab is all translation. */
static void add_line(struct document *doc, const char *line, size_t len, size_t off)
{
    size_t from = len, before = doc->segments.len;
    while (from > 0 && line[from - 1] != '\t')
        from--;
    document_begin_segment(doc, off + from);
    document_add_verbatim(doc, off + from, len - from);
    document_end_segment(doc, SEGMENT_PARAGRAPH);
    if (from > 0 && doc->segments.len > before) {
        doc->segments.items[before].original_off = (uint32_t)off;
        doc->segments.items[before].original_len = (uint32_t)(from - 1);
    }
}

static int read_tsv(struct document *doc, struct buf *err)
{
    (void)err;
    const struct source *s = doc->source;
    size_t at = s->has_bom ? 3 : 0;
    while (at < s->len) {
        const char *newline = memchr(s->bytes + at, '\n', s->len - at);
        size_t end = newline ? (size_t)(newline - s->bytes) : s->len;
        add_line(doc, s->bytes + at, end - at - (end > at && s->bytes[end - 1] == '\r'), at);
        at = end + 1;
    }
    return 0;
}

static const char *const extensions[] = {".tsv", NULL};

const struct reader reader_tsv = {
    .name = "tsv",
    .extensions = extensions,
    .summary = "source and translation, a pair a line, parted by a tab; the translation is checked",
    .read = read_tsv,
};
