#include "read/reader.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/bug.h"
#include "core/unpack.h"

/* One line a format: reader_NAME stands at the end of the format's own file. The first reads what no extension claims.
 */
#define READERS(X)                                                                                                     \
    X(text)                                                                                                            \
    X(markdown)                                                                                                        \
    X(html)                                                                                                            \
    X(tsv)                                                                                                             \
    X(po)                                                                                                              \
    X(po_fuzzy)                                                                                                        \
    X(xliff)                                                                                                           \
    X(tmx)                                                                                                             \
    X(srt)                                                                                                             \
    X(vtt)                                                                                                             \
    X(jsonl_pairs)                                                                                                     \
    X(json)                                                                                                            \
    X(yaml)

#define X(name) extern const struct reader reader_##name;
READERS(X)
#undef X

static const struct reader *const readers[] = {
#define X(name) &reader_##name,
    READERS(X)
#undef X
};

#define READER_COUNT (sizeof(readers) / sizeof(readers[0]))

int reader_refuse(const struct source *s, size_t at, struct buf *err, const char *format, ...)
{
    char *text = NULL;
    va_list args;
    va_start(args, format);
    if (vasprintf(&text, format, args) < 0)
        BUG("out of memory");
    va_end(args);
    buf_addf(err, "line %zu: %s", source_position(s, at).line, text);
    free(text);
    return -1;
}

int reader_check_size(const struct source *s, struct buf *err)
{
    if (s->len <= DOCUMENT_ASSEMBLED_MAX)
        return 0;
    buf_add_str(err, "is larger than 1 GiB, too large for this format");
    return -1;
}

enum segment_kind reader_segment_kind(const struct document *doc)
{
    static const char closing[] = " \t\r\n\")'>]";
    size_t at = doc->text_len;
    while (at > doc->open_segment && strchr(closing, doc->text[at - 1]))
        at--;
    struct span text = {doc->text + doc->open_segment, at - doc->open_segment};
    bool stop = span_ends(text, ".") || span_ends(text, "!") || span_ends(text, "?");
    return stop && !span_ends(text, "...") ? SEGMENT_PARAGRAPH : SEGMENT_HEADING;
}

bool reader_is_heading_by_type(const struct document *doc)
{
    const struct markup *last = doc->markups.len > 0 ? &doc->markups.items[doc->markups.len - 1] : NULL;
    return last && last->off == doc->open_segment && last->off + last->len == doc->text_len &&
           (last->kind == MARKUP_STRONG || last->kind == MARKUP_EMPHASIS) &&
           !strchr(".!?", doc->text[doc->text_len - 1]);
}

const struct reader *const *readers_all(size_t *count)
{
    *count = READER_COUNT;
    return readers;
}

const struct reader *reader_by_name(const char *name)
{
    for (size_t i = 0; i < READER_COUNT; i++) {
        if (strcmp(readers[i]->name, name) == 0)
            return readers[i];
    }
    return NULL;
}

static bool claims(const struct reader *reader, const char *extension)
{
    for (const char *const *e = reader->extensions; *e; e++) {
        if (strcasecmp(*e, extension) == 0)
            return true;
    }
    return false;
}

const struct reader *reader_for_path(const char *path)
{
    struct buf inner = BUF_EMPTY;
    const struct reader *found = NULL;
    buf_add(&inner, path, packing_inner_length(path));
    const char *slash = strrchr(buf_str(&inner), '/');
    const char *dot = strrchr(slash ? slash : buf_str(&inner), '.');
    for (size_t i = 0; dot && !found && i < READER_COUNT; i++) {
        if (claims(readers[i], dot))
            found = readers[i];
    }
    buf_release(&inner);
    return found;
}
