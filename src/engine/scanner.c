#include "engine/scanner_table.h"

#include <stdlib.h>

#include "engine/fold.h"

int scanner_compare_points(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

uint8_t scanner_class(const struct scanner *s, uint32_t point)
{
    const struct point_class *found =
        s->point_count ? bsearch(&point, s->points, s->point_count, sizeof(*s->points), scanner_compare_points) : NULL;
    return found ? (uint8_t)found->cls : CLASS_NONE;
}

uint8_t scanner_class_of_point(const struct scanner *s, uint32_t point)
{
    if (fold_is_invisible(point))
        return INVISIBLE;
    if (fold_is_blank(point))
        return CLASS_BLANK;
    uint32_t folded = fold_point(point);
    return (uint8_t)(scanner_class(s, folded) | (is_plain_letter(folded) ? LETTER : 0));
}

void scanner_free(struct scanner *s)
{
    if (!s)
        return;
    free(s->states);
    free(s->first_outputs);
    free(s->rows);
    free(s->outputs);
    free(s->points);
    free(s);
}

size_t scanner_state_count(const struct scanner *s)
{
    return s->state_count;
}

/* --- scanning */

struct stretch {
    const char *text;
    const unsigned char *p, *end;
};

static void add_hits(const struct scanner *s, uint32_t output, const struct stretch *at, struct scanner_hits *hits)
{
    size_t size;
    unsigned next = at->p < at->end ? scanner_class_at(s, at->p, &size) : CLASS_NONE;
    bool in_word = is_letter_class(next);
    for (; output != NO_OUTPUT; output = s->outputs[output].next)
        if (!in_word || !s->outputs[output].word_end)
            vec_push(hits, (struct scanner_hit){(uint32_t)((const char *)at->p - at->text), s->outputs[output].atom});
}

/* One pass; with `join` an invisible character is not there, else it parts words. True when there was one. */
static bool scan(const struct scanner *s, struct stretch at, bool join, struct scanner_hits *hits)
{
    bool invisible = false;
    uint32_t state = s->word_start;
    unsigned before = CLASS_NONE;
    while (at.p < at.end) {
        size_t size;
        unsigned cls = scanner_class_at(s, at.p, &size);
        at.p += size;
        if (cls == INVISIBLE) {
            invisible = true;
            if (join)
                continue;
            cls = CLASS_NONE;
        }
        if (cls == CLASS_BLANK && before == CLASS_BLANK)
            continue;
        before = cls;
        if (cls == CLASS_NONE) {
            state = s->word_start;
        } else {
            state = next_state(s, state, cls & (LETTER - 1));
            if (state & HIT)
                add_hits(s, s->first_outputs[state & ~HIT], &at, hits);
            state &= ~HIT;
            if (!(cls & LETTER))
                state = next_state(s, state, CLASS_BORDER) & ~HIT;
        }
    }
    return invisible;
}

static int compare_hits(const void *a, const void *b)
{
    const struct scanner_hit *x = a, *y = b;
    if (x->end != y->end)
        return x->end < y->end ? -1 : 1;
    return (x->atom > y->atom) - (x->atom < y->atom);
}

static void sort_hits(struct scanner_hits *hits, size_t from)
{
    size_t kept = from;
    if (hits->len - from > 1)
        qsort(hits->items + from, hits->len - from, sizeof(*hits->items), compare_hits);
    for (size_t i = from; i < hits->len; i++)
        if (i == from || compare_hits(&hits->items[i], &hits->items[kept - 1]) != 0)
            hits->items[kept++] = hits->items[i];
    hits->len = kept;
}

void scanner_scan(const struct scanner *s, const char *text, size_t off, size_t len, struct scanner_hits *hits)
{
    size_t from = hits->len;
    const unsigned char *p = (const unsigned char *)text + off;
    struct stretch all = {text, p, p + len};
    if (!scan(s, all, true, hits))
        return;
    scan(s, all, false, hits);
    sort_hits(hits, from);
}
