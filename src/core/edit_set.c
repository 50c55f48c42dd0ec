#include "core/edit_set.h"

#include <stdlib.h>

#include "base/bug.h"

/* One edit of some candidate; all of them together, sorted by place. */
struct slot {
    struct edit edit;
    size_t finding; /* index */
    size_t number;  /* of the edit, counted over all candidates in the order of the findings */
};

struct candidate {
    const struct fix *fix;
    size_t finding;
    size_t first_edit; /* number of its first edit */
    size_t start, length;
    int rank;
};

/* Taken slots never overlap, so a new one can only clash with its nearest taken neighbours; a bit a slot finds them
 * fast even where most candidates are refused. */
struct chooser {
    const struct file_report *report;
    VEC_OF(struct slot) slots;
    VEC_OF(struct candidate) candidates;
    size_t *slot_of; /* edit number to slot index */
    uint64_t *taken; /* a bit a slot */
};

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_slots(const void *a, const void *b)
{
    const struct slot *x = a, *y = b;
    int order = compare_sizes(x->edit.start, y->edit.start);
    if (!order)
        order = compare_sizes(x->edit.end, y->edit.end);
    return order ? order : compare_sizes(x->number, y->number);
}

static int compare_candidates(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    int order = x->rank - y->rank;
    if (!order)
        order = compare_sizes(x->start, y->start);
    if (!order)
        order = compare_sizes(y->length, x->length);
    return order ? order : compare_sizes(x->finding, y->finding);
}

static bool fits_source(const struct fix *fix, size_t len)
{
    for (size_t i = 0; i < fix->edit_count; i++) {
        const struct edit *e = &fix->edits[i];
        if (e->start > e->end || e->end > len || (i > 0 && e->start < e[-1].end))
            return false;
    }
    return fix->edit_count > 0;
}

static void add_candidate(struct chooser *c, size_t finding, const struct fix *fix, enum edit_order order)
{
    const struct edit *first = &fix->edits[0], *last = &fix->edits[fix->edit_count - 1];
    int rank = order == EDITS_SAFE_FIRST ? (int)fix->applicability : 0;
    size_t number = c->slots.len;
    vec_push(&c->candidates, (struct candidate){fix, finding, number, first->start, last->end - first->start, rank});
    for (size_t i = 0; i < fix->edit_count; i++)
        vec_push(&c->slots, (struct slot){fix->edits[i], finding, number + i});
}

static void collect(struct chooser *c, enum applicability max, enum edit_order order)
{
    const struct file_report *r = c->report;
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        if (f->fix_count && f->fixes[0].applicability <= max && fits_source(&f->fixes[0], r->source.len))
            add_candidate(c, i, &f->fixes[0], order);
    }
    if (!c->slots.len)
        return;
    qsort(c->candidates.items, c->candidates.len, sizeof(*c->candidates.items), compare_candidates);
    qsort(c->slots.items, c->slots.len, sizeof(*c->slots.items), compare_slots);
    c->slot_of = xcalloc(c->slots.len, sizeof(*c->slot_of));
    c->taken = xcalloc(c->slots.len / 64 + 1, sizeof(*c->taken));
    for (size_t i = 0; i < c->slots.len; i++)
        c->slot_of[c->slots.items[i].number] = i;
}

static bool is_taken(const struct chooser *c, size_t slot)
{
    return c->taken[slot / 64] >> (slot % 64) & 1;
}

static void flip(struct chooser *c, size_t slot)
{
    c->taken[slot / 64] ^= (uint64_t)1 << (slot % 64);
}

/* The nearest taken slot before this one, NULL when there is none. */
static const struct slot *taken_before(const struct chooser *c, size_t slot)
{
    size_t word = slot / 64;
    uint64_t bits = c->taken[word] & (((uint64_t)1 << (slot % 64)) - 1);
    while (!bits) {
        if (word == 0)
            return NULL;
        bits = c->taken[--word];
    }
    return &c->slots.items[word * 64 + 63 - (size_t)__builtin_clzll(bits)];
}

/* The nearest taken slot after this one, NULL when none begins before or where this one ends. */
static const struct slot *taken_after(const struct chooser *c, size_t slot)
{
    size_t end = c->slots.items[slot].edit.end, word = slot / 64;
    uint64_t bits = c->taken[word] & ~(uint64_t)1 << (slot % 64);
    while (!bits) {
        if (++word * 64 >= c->slots.len || c->slots.items[word * 64].edit.start > end)
            return NULL;
        bits = c->taken[word];
    }
    return &c->slots.items[word * 64 + (size_t)__builtin_ctzll(bits)];
}

static bool inserts_at(const struct slot *s, size_t place)
{
    return s->edit.start == place && s->edit.end == place;
}

/* Two rules that miss the same comma put it in once. */
static bool inserted_already(const struct chooser *c, size_t slot)
{
    const struct slot *this = &c->slots.items[slot], *near = this;
    size_t place = this->edit.start;
    if (!inserts_at(this, place))
        return false;
    while ((near = taken_before(c, (size_t)(near - c->slots.items))) && inserts_at(near, place))
        if (near->finding != this->finding && span_equal(near->edit.text, this->edit.text))
            return true;
    near = this;
    while ((near = taken_after(c, (size_t)(near - c->slots.items))) && inserts_at(near, place))
        if (near->finding != this->finding && span_equal(near->edit.text, this->edit.text))
            return true;
    return false;
}

static bool clash(const struct chooser *c, size_t slot)
{
    const struct edit *this = &c->slots.items[slot].edit;
    const struct slot *near = taken_before(c, slot);
    if (near && near->edit.end > this->start)
        return true;
    near = taken_after(c, slot);
    return (near && near->edit.start < this->end) || inserted_already(c, slot);
}

/* Takes all edits of the candidate or none. */
static bool take(struct chooser *c, const struct candidate *candidate)
{
    const size_t *slots = c->slot_of + candidate->first_edit;
    for (size_t i = 0; i < candidate->fix->edit_count; i++) {
        if (clash(c, slots[i])) {
            while (i > 0)
                flip(c, slots[--i]);
            return false;
        }
        flip(c, slots[i]);
    }
    return true;
}

void edit_set_choose(struct edit_set *set, const struct file_report *r, enum applicability max, enum edit_order order,
                     bool *chosen)
{
    struct chooser c = {.report = r};
    *set = (struct edit_set){0};
    collect(&c, max, order);
    for (size_t i = 0; chosen && i < r->findings.len; i++)
        chosen[i] = false;
    for (size_t i = 0; i < c.candidates.len; i++) {
        if (!take(&c, &c.candidates.items[i]))
            continue;
        set->finding_count++;
        if (chosen)
            chosen[c.candidates.items[i].finding] = true;
    }
    for (size_t i = 0; i < c.slots.len; i++)
        if (is_taken(&c, i))
            vec_push(&set->edits, c.slots.items[i].edit);
    vec_release(&c.slots);
    vec_release(&c.candidates);
    free(c.slot_of);
    free(c.taken);
}

void edit_set_release(struct edit_set *set)
{
    vec_release(&set->edits);
}

/* The first edit that touches or follows the byte. */
static size_t first_from(const struct edit_set *set, size_t start)
{
    size_t lo = 0, hi = set->edits.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (set->edits.items[mid].start < start)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

void edit_set_write(const struct edit_set *set, const struct source *s, size_t start, size_t end, struct buf *out)
{
    size_t at = start;
    for (size_t i = first_from(set, start); i < set->edits.len && set->edits.items[i].end <= end; i++) {
        const struct edit *e = &set->edits.items[i];
        buf_add(out, s->bytes + at, e->start - at);
        buf_add_span(out, e->text);
        at = e->end;
    }
    buf_add(out, s->bytes + at, end - at);
}
