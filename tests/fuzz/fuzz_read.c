/* Every reader on any bytes: none may crash, and each must say the truth about where its text comes from.
 * With -DFUZZ_MAIN it is a plain program that reads the files it is given. */
#include <stdio.h>
#include <stdlib.h>

#include "../unit/mapping.h"
#include "base/bug.h"
#include "read/reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_positions(const struct document *d)
{
    struct position last = {0};
    for (size_t i = 0; i < d->segments.len; i++) {
        struct segment s = d->segments.items[i];
        struct position p = source_position(d->source, document_source_start(d, s.off));
        bool behind = p.byte >= last.byte; /* a title stands behind the paragraph that it is inside of */
        if (behind && (p.line < last.line || (p.line == last.line && p.column < last.column)))
            BUG("positions run backwards");
        last = p;
    }
}

static void check_reader(const struct reader *reader, const struct source *source)
{
    struct document doc;
    struct buf err = BUF_EMPTY;
    document_init(&doc, source);
    if (reader->read(&doc, &err) == 0) {
        const char *fault = mapping_check(&doc);
        if (!fault && doc.original)
            fault = mapping_check(doc.original);
        if (fault)
            BUG(fault);
        check_positions(&doc);
    } else if (err.len == 0) {
        BUG("a failure without a message");
    }
    document_release(&doc);
    buf_release(&err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *bytes = xmalloc(size + 1);
    if (size > 0)
        memcpy(bytes, data, size);
    bytes[size] = '\0';
    struct source source;
    source_init(&source, "fuzz", bytes, size);
    size_t count;
    const struct reader *const *readers = readers_all(&count);
    for (size_t i = 0; i < count; i++)
        check_reader(readers[i], &source);
    source_release(&source);
    return 0;
}

#ifdef FUZZ_MAIN
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        struct source source;
        struct buf err = BUF_EMPTY;
        if (source_read(&source, argv[i], &err) == 0) {
            LLVMFuzzerTestOneInput((const uint8_t *)source.bytes, source.len);
            source_release(&source);
        } else {
            fprintf(stderr, "%s\n", buf_str(&err));
        }
        buf_release(&err);
    }
    return 0;
}
#endif
