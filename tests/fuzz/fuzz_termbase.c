/* Termbases of any bytes. The first byte tells the format: 'C' CSV, '<' TBX (and is its first byte), anything else
 * YAML. What is read must be found again by its own words, and what is refused must have a message. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "engine/termbase.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct wanted {
    const struct term *term;
    bool found;
};

static void visit(void *arg, const struct term *t)
{
    struct wanted *w = arg;
    w->found |= t == w->term;
}

static void check_texts(const struct termbase *b, const struct term *t)
{
    for (size_t i = 0; i < t->forbidden.len; i++) {
        struct wanted w = {t, false};
        if (t->forbidden.items[i].word_count == 0)
            BUG("a forbidden term without words");
        termbase_by_forbidden(b, t->forbidden.items[i].words[0], visit, &w);
        if (!w.found)
            BUG("a forbidden term that cannot be found");
    }
    for (size_t i = 0; i < t->targets.len; i++)
        if (t->targets.items[i].word_count == 0)
            BUG("a target term without words");
}

static void check_term(const struct termbase *b, const struct term *t)
{
    struct wanted w = {t, false};
    if (t->source.word_count == 0 && t->forbidden.len == 0)
        BUG("a term that says nothing");
    if (t->source.word_count > 0) {
        termbase_by_source(b, t->source.words[0], visit, &w);
        if (!w.found)
            BUG("a term that cannot be found");
    }
    check_texts(b, t);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    bool csv = size > 0 && data[0] == 'C', tbx = size > 0 && data[0] == '<';
    size_t len = size - csv;
    char *bytes = xmalloc(len + 1);
    if (len > 0)
        memcpy(bytes, data + csv, len);
    bytes[len] = '\0';
    struct buf err = BUF_EMPTY;
    struct termbase *b = termbase_read(csv ? "t.csv" : tbx ? "t.tbx" : "t.yaml", bytes, len, &err);
    if ((b == NULL) != (err.len > 0))
        BUG("a failure without a message, or a message without failure");
    if (!b && err.data[0] != ' ' && !strchr("123456789", err.data[0]))
        BUG("a message without a line");
    for (size_t i = 0; b && i < b->terms.len && i < 1000; i++)
        check_term(b, &b->terms.items[i]);
    termbase_free(b);
    buf_release(&err);
    free(bytes);
    return 0;
}
