#include "report/line_hash.h"

#include <stdlib.h>

#include "base/bug.h"
#include "base/utf8.h"

enum { BLOCK = 100, FACTOR = 37, END_OF_FILE = 0xFFFF };

/* A polynomial over the characters so far; that of a block is what its last prefix has more than its first, shifted by
 * a block. Characters are units of UTF-16, for GitHub's action is JavaScript. */
struct hasher {
    struct line_hash *lines;
    size_t *starts; /* of each line begun: the number of characters before it */
    size_t begun, finished;
    size_t characters;
    uint64_t prefix, shift; /* FACTOR to the power of BLOCK */
    bool line_begins, after_cr;
};

static void add_character(struct hasher *h, uint32_t c)
{
    h->prefix = h->prefix * FACTOR + c;
    h->characters++;
    if (h->finished < h->begun && h->characters == h->starts[h->finished] + BLOCK) {
        struct line_hash *line = &h->lines[h->finished++];
        line->value = h->prefix - line->value * h->shift; /* which was the prefix before the line */
    }
}

static void begin_line(struct hasher *h)
{
    h->starts[h->begun] = h->characters;
    h->lines[h->begun++].value = h->prefix;
    h->line_begins = false;
}

static void add_unit(struct hasher *h, uint32_t c)
{
    bool second_half = h->after_cr && c == '\n';
    h->after_cr = c == '\r';
    if (c == ' ' || c == '\t' || second_half)
        return;
    if (h->line_begins)
        begin_line(h);
    if (c == '\r')
        c = '\n';
    h->line_begins = c == '\n';
    add_character(h, c);
}

static void add_point(struct hasher *h, uint32_t cp)
{
    if (cp < 0x10000) {
        add_unit(h, cp);
        return;
    }
    add_unit(h, 0xD800 + ((cp - 0x10000) >> 10));
    add_unit(h, 0xDC00 + ((cp - 0x10000) & 0x3FF));
}

static void hash_source(struct hasher *h, const struct source *s)
{
    for (size_t i = 0, size; i < s->len; i += size)
        add_point(h, utf8_decode(s->bytes + i, s->len - i, &size));
    add_unit(h, END_OF_FILE);
    for (int i = 0; i < BLOCK; i++)
        add_character(h, 0);
}

struct numbered {
    uint64_t value;
    size_t line;
};

static int compare_numbered(const void *a, const void *b)
{
    const struct numbered *x = a, *y = b;
    int order = (x->value > y->value) - (x->value < y->value);
    return order ? order : (x->line > y->line) - (x->line < y->line);
}

static void count_occurrences(struct line_hash *lines, size_t count)
{
    struct numbered *all = xcalloc(count, sizeof(*all));
    for (size_t i = 0; i < count; i++)
        all[i] = (struct numbered){lines[i].value, i};
    qsort(all, count, sizeof(*all), compare_numbered);
    for (size_t i = 0; i < count; i++) {
        bool again = i > 0 && all[i].value == all[i - 1].value;
        lines[all[i].line].occurrence = again ? lines[all[i - 1].line].occurrence + 1 : 1;
    }
    free(all);
}

struct line_hash *line_hashes(const struct source *s, size_t *count)
{
    struct hasher h = {.shift = 1, .line_begins = true};
    h.lines = xcalloc(s->line_count + 1, sizeof(*h.lines));
    h.starts = xcalloc(s->line_count + 1, sizeof(*h.starts));
    for (int i = 0; i < BLOCK; i++)
        h.shift *= FACTOR;
    hash_source(&h, s);
    count_occurrences(h.lines, h.begun);
    *count = h.begun;
    free(h.starts);
    return h.lines;
}
