/* From atoms to a scanner. */
#include <stdlib.h>

#include "base/bug.h"
#include "engine/fold.h"
#include "engine/scanner_table.h"

/* --- classes */

struct frequency {
    uint32_t point;
    size_t count;
};

static int compare_frequencies(const void *a, const void *b)
{
    const struct frequency *x = a, *y = b;
    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    return scanner_compare_points(&x->point, &y->point);
}

/* First the classes of folded code points, then by way of those the classes of all. */
static void fill_table(struct scanner *s)
{
    uint8_t folded[TABLE_SIZE] = {CLASS_NONE};
    for (size_t i = 0; i < s->point_count && s->points[i].point < TABLE_SIZE; i++)
        folded[s->points[i].point] = (uint8_t)s->points[i].cls;
    for (uint32_t cp = 0; cp < TABLE_SIZE; cp++) {
        uint32_t point = fold_point(cp);
        unsigned cls = point < TABLE_SIZE ? folded[point] : scanner_class(s, point);
        cls = fold_is_blank(cp) ? CLASS_BLANK : cls | (is_plain_letter(point) ? LETTER : 0);
        s->table[cp] = (uint8_t)(fold_is_invisible(cp) ? INVISIBLE : cls);
    }
}

/* How often each code point below TABLE_SIZE stands in the atoms, and all others, sorted, with repetitions. */
static uint32_t *count_points(const struct atom *atoms, size_t count, size_t in_table[TABLE_SIZE], size_t *len)
{
    VEC_OF(uint32_t) others = {0};
    for (size_t i = 0; i < count; i++) {
        for (size_t at = 0, size; at < atoms[i].text.len; at += size) {
            uint32_t cp = utf8_decode(atoms[i].text.ptr + at, atoms[i].text.len - at, &size);
            if (cp == ' ')
                continue; /* it has a class of its own */
            if (cp < TABLE_SIZE)
                in_table[cp]++;
            else
                vec_push(&others, cp);
        }
    }
    if (others.len)
        qsort(others.items, others.len, sizeof(*others.items), scanner_compare_points);
    *len = others.len;
    return others.items;
}

/* Each distinct code point of the atoms and its count. */
static struct frequency *frequencies_of(const struct atom *atoms, size_t count, size_t *distinct)
{
    size_t in_table[TABLE_SIZE] = {0}, len;
    uint32_t *others = count_points(atoms, count, in_table, &len);
    struct frequency *all = xcalloc(TABLE_SIZE + len, sizeof(*all));
    *distinct = 0;
    for (uint32_t cp = 0; cp < TABLE_SIZE; cp++)
        if (in_table[cp])
            all[(*distinct)++] = (struct frequency){cp, in_table[cp]};
    for (size_t i = 0; i < len; i++) {
        if (i == 0 || others[i] != others[i - 1])
            all[(*distinct)++].point = others[i];
        all[*distinct - 1].count++;
    }
    free(others);
    return all;
}

/* The commonest code points get a class of their own. */
static void make_classes(struct scanner *s, const struct atom *atoms, size_t count)
{
    size_t distinct;
    struct frequency *by_count = frequencies_of(atoms, count, &distinct);
    qsort(by_count, distinct, sizeof(*by_count), compare_frequencies);
    s->points = xcalloc(distinct + 1, sizeof(*s->points));
    s->point_count = distinct;
    for (size_t i = 0; i < distinct; i++)
        s->points[i] = (struct point_class){by_count[i].point, i + 1 < CLASS_RARE ? (uint32_t)i + 1 : CLASS_RARE};
    if (distinct)
        qsort(s->points, distinct, sizeof(*s->points), scanner_compare_points);
    free(by_count);
    fill_table(s);
}

/* --- building: atoms as strings of classes, sorted; a state is a range of them with a common beginning */

struct key {
    uint8_t *classes;
    uint32_t len;
    uint32_t atom;
};

struct range {
    size_t from, to;
    uint32_t depth;
};

struct build {
    struct scanner *s;
    const struct atom *atoms;
    struct key *keys;
    size_t key_count;
    struct range *ranges; /* of each state */
    size_t cap;
};

static int compare_keys(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    int order = memcmp(x->classes, y->classes, x->len < y->len ? x->len : y->len);
    if (order == 0)
        order = (x->len > y->len) - (x->len < y->len);
    return order ? order : (x->atom > y->atom) - (x->atom < y->atom);
}

static struct key key_of(const struct scanner *s, const struct atom *atom, uint32_t index)
{
    struct key k = {xmalloc(2 * atom->text.len + 1), 0, index};
    if (atom->text.len == 0)
        BUG("an empty atom");
    if (atom->word_start)
        k.classes[k.len++] = CLASS_BORDER;
    for (size_t i = 0, size; i < atom->text.len; i += size) {
        uint32_t cp = utf8_decode(atom->text.ptr + i, atom->text.len - i, &size);
        k.classes[k.len++] = cp == ' ' ? CLASS_BLANK : scanner_class(s, cp);
        if (!is_plain_letter(cp) && i + size < atom->text.len)
            k.classes[k.len++] = CLASS_BORDER;
    }
    return k;
}

static uint32_t add_state(struct build *b, size_t from, size_t to, uint32_t depth)
{
    struct scanner *s = b->s;
    if (s->state_count == b->cap) {
        b->cap = b->cap ? b->cap * 2 : 256;
        s->states = xrealloc(s->states, b->cap * sizeof(*s->states));
        s->first_outputs = xrealloc(s->first_outputs, b->cap * sizeof(*s->first_outputs));
        b->ranges = xrealloc(b->ranges, b->cap * sizeof(*b->ranges));
    }
    b->ranges[s->state_count] = (struct range){from, to, depth};
    s->states[s->state_count] = (struct state){0};
    s->first_outputs[s->state_count] = NO_OUTPUT;
    return (uint32_t)s->state_count++;
}

/* Keys that end at the state come first in its range. */
static void take_outputs(struct build *b, uint32_t state)
{
    struct range *r = &b->ranges[state];
    for (; r->from < r->to && b->keys[r->from].len == r->depth; r->from++) {
        const struct key *k = &b->keys[r->from];
        const struct atom *atom = &b->atoms[k->atom];
        b->s->outputs[r->from] = (struct output){k->atom, atom->word_end, b->s->first_outputs[state]};
        b->s->first_outputs[state] = (uint32_t)r->from;
    }
}

static void add_children(struct build *b, uint32_t state)
{
    take_outputs(b, state);
    struct range r = b->ranges[state];
    b->s->states[state].first_child = (uint32_t)b->s->state_count;
    for (size_t from = r.from, to; from < r.to; from = to) {
        uint8_t cls = b->keys[from].classes[r.depth];
        for (to = from + 1; to < r.to && b->keys[to].classes[r.depth] == cls;)
            to++;
        add_state(b, from, to, r.depth + 1);
        b->s->states[state].children |= (uint64_t)1 << cls;
    }
}

/* The outputs of a state are its own and then those of the longest shorter end that has any. */
static void link_outputs(struct scanner *s, uint32_t state)
{
    uint32_t rest = s->first_outputs[s->states[state].fail];
    uint32_t *end = &s->first_outputs[state];
    while (*end != NO_OUTPUT)
        end = &s->outputs[*end].next;
    *end = rest;
}

/* The row of a state is that of its shorter end, but for its own children; breadth first, that one is complete. */
static void fill_row(struct scanner *s, uint32_t state)
{
    uint32_t *row = s->rows + (size_t)state * CLASS_COUNT;
    if (state != 0)
        memcpy(row, s->rows + (size_t)s->states[state].fail * CLASS_COUNT, CLASS_COUNT * sizeof(*row));
    uint32_t next = s->states[state].first_child;
    for (uint64_t left = s->states[state].children; left; left &= left - 1)
        row[__builtin_ctzll(left)] = next++;
}

static void set_fail_links(struct scanner *s, uint32_t state)
{
    uint32_t at = s->states[state].first_child;
    for (uint64_t left = s->states[state].children; left; left &= left - 1) {
        unsigned cls = (unsigned)__builtin_ctzll(left);
        s->states[at++].fail = state == 0 ? 0 : next_state(s, s->states[state].fail, cls) & ~HIT;
    }
}

/* All that is below the state, each branch to its end: most have one child each, which then stands beside them. */
static void add_branches(struct build *b, uint32_t state)
{
    add_children(b, state);
    uint32_t first = b->s->states[state].first_child, end = (uint32_t)b->s->state_count;
    for (uint32_t next = first; next < end; next++)
        add_branches(b, next);
}

/* States with a row are numbered breadth first. Returns how many there are. */
static size_t add_states(struct build *b)
{
    uint32_t rows = 0;
    add_state(b, 0, b->key_count, 0);
    for (; rows < b->s->state_count && b->ranges[rows].depth <= ROW_DEPTH; rows++)
        add_children(b, rows);
    for (uint32_t state = rows, end = (uint32_t)b->s->state_count; state < end; state++)
        add_branches(b, state);
    return rows;
}

/* The states by depth: what is known of a state follows from shorter ones. */
static uint32_t *breadth_first(const struct build *b)
{
    size_t count = b->s->state_count, deepest = 0;
    uint32_t *order = xcalloc(count, sizeof(*order));
    for (size_t i = 0; i < count; i++)
        deepest = b->ranges[i].depth > deepest ? b->ranges[i].depth : deepest;
    for (size_t depth = 0, n = 0; depth <= deepest; depth++)
        for (uint32_t i = 0; i < count; i++)
            if (b->ranges[i].depth == depth)
                order[n++] = i;
    return order;
}

static void make_states(struct build *b)
{
    struct scanner *s = b->s;
    s->outputs = xcalloc(b->key_count + 1, sizeof(*s->outputs));
    s->output_count = b->key_count;
    size_t rows = add_states(b);
    uint32_t *order = breadth_first(b);
    s->rows = xcalloc(rows * CLASS_COUNT, sizeof(*s->rows));
    for (size_t i = 0; i < s->state_count; i++) {
        uint32_t state = order[i];
        if (state < rows) {
            fill_row(s, state);
            s->row_count = state + 1;
        }
        if (state != 0)
            link_outputs(s, state);
        set_fail_links(s, state);
    }
    free(order);
    for (size_t i = 0; i < s->state_count; i++)
        s->states[i].fail |= s->first_outputs[i] == NO_OUTPUT ? 0 : HIT;
    for (size_t i = 0; i < s->row_count * CLASS_COUNT; i++)
        s->rows[i] = with_hit(s, s->rows[i]);
    s->word_start = next_state(s, 0, CLASS_BORDER) & ~HIT;
}

struct scanner *scanner_new(const struct atom *atoms, size_t count)
{
    struct scanner *s = xcalloc(1, sizeof(*s));
    make_classes(s, atoms, count);
    struct build b = {.s = s, .atoms = atoms, .keys = xcalloc(count + 1, sizeof(*b.keys)), .key_count = count};
    for (size_t i = 0; i < count; i++)
        b.keys[i] = key_of(s, &atoms[i], (uint32_t)i);
    qsort(b.keys, count, sizeof(*b.keys), compare_keys);
    make_states(&b);
    for (size_t i = 0; i < count; i++)
        free(b.keys[i].classes);
    free(b.keys);
    free(b.ranges);
    return s;
}
