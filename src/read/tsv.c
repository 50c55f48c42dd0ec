#include "read/reader.h"

#include <string.h>

/* Adds source[from, to) as the one segment of a side of a pair. */
static void add_text(struct document *doc, size_t from, size_t to)
{
    document_begin_segment(doc, from);
    document_add_verbatim(doc, from, to - from);
    document_end_segment(doc, SEGMENT_PARAGRAPH);
}

/* The start of the field that ends at `to`. */
static size_t field_start(const struct source *s, size_t line, size_t to)
{
    while (to > line && s->bytes[to - 1] != '\t')
        to--;
    return to;
}

/* Source, tab, translation, a pair a line. What stands before the last two fields (an id) is no text; a line without a
 * tab is all translation. */
static void add_line(struct document *doc, size_t line, size_t end)
{
    struct document *original = document_original(doc);
    size_t originals = original->segments.len, segments = doc->segments.len;
    size_t from = field_start(doc->source, line, end);
    if (from > line)
        add_text(original, field_start(doc->source, line, from - 1), from - 1);
    add_text(doc, from, end);
    document_add_pair(doc, originals, segments, from);
}

static int read_tsv(struct document *doc, struct buf *err)
{
    const struct source *s = doc->source;
    if (reader_check_size(s, err) != 0)
        return -1;
    doc->reserved = "\t\n\r";
    size_t at = s->has_bom ? 3 : 0;
    while (at < s->len) {
        const char *newline = memchr(s->bytes + at, '\n', s->len - at);
        size_t end = newline ? (size_t)(newline - s->bytes) : s->len;
        add_line(doc, at, end - (end > at && s->bytes[end - 1] == '\r'));
        document_end_unit(doc);
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
