#include "core/edit_chain.h"

/* Edits of both rounds that touch one another: a stretch of the text in between, and of the text at the start. */
struct stretch {
    size_t start, end;             /* in between */
    size_t first_count, old_start; /* edits of the first round; where they begin in the text at the start */
    size_t old_end;
    bool changed; /* by the second round */
};

struct chain {
    const struct edit_set *first, *second;
    size_t i, k;           /* the next edit of each */
    size_t grown, removed; /* bytes that the edits of the first round before i put in and took out */
};

/* A place between the edits of the first round. */
static size_t old_place(const struct chain *c, size_t place)
{
    return place - c->grown + c->removed;
}

static bool first_is_next(const struct chain *c, size_t *start)
{
    if (c->i == c->first->edits.len)
        return false;
    *start = c->first->edits.items[c->i].start + c->grown - c->removed;
    return true;
}

static void add_first(struct chain *c, struct stretch *s, size_t start)
{
    const struct edit *e = &c->first->edits.items[c->i++];
    size_t end = start + e->text.len;
    c->grown += e->text.len;
    c->removed += e->end - e->start;
    if (end > s->end)
        s->end = end;
    s->first_count++;
}

static void add_second(struct chain *c, struct stretch *s)
{
    const struct edit *e = &c->second->edits.items[c->k++];
    if (e->end > s->end)
        s->end = e->end;
    s->changed = true;
}

/* The next edits of either round and all that touch them. */
static struct stretch next_stretch(struct chain *c)
{
    struct stretch s = {0};
    size_t start, second = c->k < c->second->edits.len ? c->second->edits.items[c->k].start : SIZE_MAX;
    s.start = first_is_next(c, &start) && start < second ? start : second;
    s.old_start = old_place(c, s.start);
    s.end = s.start;
    for (bool more = true; more;) {
        more = false;
        if (first_is_next(c, &start) && start <= s.end) {
            add_first(c, &s, start);
            more = true;
        }
        if (c->k < c->second->edits.len && c->second->edits.items[c->k].start <= s.end) {
            add_second(c, &s);
            more = true;
        }
    }
    s.old_end = old_place(c, s.end);
    return s;
}

void edit_chain(const struct edit_set *first, const struct source *between, const struct edit_set *second,
                struct arena *arena, struct edit_set *both)
{
    struct chain c = {.first = first, .second = second};
    struct buf text = BUF_EMPTY;
    while (c.i < first->edits.len || c.k < second->edits.len) {
        struct stretch s = next_stretch(&c);
        if (!s.changed && s.first_count == 1) {
            vec_push(&both->edits, first->edits.items[c.i - 1]);
            continue;
        }
        buf_clear(&text);
        edit_set_write(second, between, s.start, s.end, &text);
        vec_push(&both->edits, (struct edit){s.old_start, s.old_end, arena_span(arena, buf_span(&text))});
    }
    both->finding_count = first->finding_count + second->finding_count;
    buf_release(&text);
}
