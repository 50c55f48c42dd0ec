#include "engine/scanner.h"

#include <stdlib.h>

#include "base/bug.h"
#include "base/utf8.h"
#include "engine/fold.h"

/* Classes of folded code points: CLASS_NONE is for what no atom holds. CLASS_BORDER stands behind each character that
 * is no letter, in atoms as in texts, and in front of an atom that begins a word: so one automaton finds whole words,
 * and inside a word it soon is back at its root. */
enum { CLASS_NONE = 0, CLASS_RARE = 62, CLASS_BORDER = 63, CLASS_COUNT = 64 };

/* In the tables a class has this bit when its code point is a letter. Letters far from Latin are left out: two versions
 * of Unicode may differ on them. Invisible characters have a value of their own. */
enum { LETTER = 0x40, PLAIN_LETTERS = 0x250, INVISIBLE = 0xFF };

/* Code points below this have their class in a table: Latin, Greek, Cyrillic, general punctuation, the Kelvin sign. */
enum { TABLE_SIZE = 0x2140 };

/* Up to this depth a state has a row. */
enum { ROW_DEPTH = 3 };

/* In rows: the state has an output. */
#define HIT 0x80000000u

#define NO_OUTPUT UINT32_MAX

/* States are numbered breadth first, so the children of one stand together, in the order of their classes. */
struct state {
    uint64_t children; /* bitmap over classes */
    uint32_t first_child;
    uint32_t fail;
    uint32_t output; /* index of the first output of it or of its shorter ends */
};

struct output {
    uint32_t atom;
    bool word_end;
    uint32_t next; /* the next output at the same place */
};

struct point_class {
    uint32_t point;
    uint8_t cls;
};

struct scanner {
    struct state *states;
    size_t state_count;
    uint32_t *rows;      /* CLASS_COUNT successors for each of the first row_count states, with HIT */
    uint32_t word_start; /* the state behind a character that is no letter and in no atom */
    size_t row_count;
    struct output *outputs;
    struct point_class *points; /* classes of the atoms' code points, sorted by point */
    size_t point_count;
    uint8_t table[TABLE_SIZE];
};

/* --- classes */

static int compare_points(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

struct frequency {
    uint32_t point;
    size_t count;
};

static int compare_frequencies(const void *a, const void *b)
{
    const struct frequency *x = a, *y = b;
    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    return compare_points(&x->point, &y->point);
}

static uint8_t class_of_folded(const struct scanner *s, uint32_t point)
{
    const struct point_class *found =
        s->point_count ? bsearch(&point, s->points, s->point_count, sizeof(*s->points), compare_points) : NULL;
    return found ? found->cls : CLASS_NONE;
}

static bool is_plain_letter(uint32_t folded)
{
    return folded < PLAIN_LETTERS && utf8_is_letter(folded);
}

static uint8_t class_of_point(const struct scanner *s, uint32_t point)
{
    if (fold_is_invisible(point))
        return INVISIBLE;
    uint32_t folded = fold_point(point);
    return (uint8_t)(class_of_folded(s, folded) | (is_plain_letter(folded) ? LETTER : 0));
}

/* First the classes of folded code points, then by way of those the classes of all. */
static void fill_table(struct scanner *s)
{
    uint8_t folded[TABLE_SIZE] = {CLASS_NONE};
    for (size_t i = 0; i < s->point_count && s->points[i].point < TABLE_SIZE; i++)
        folded[s->points[i].point] = s->points[i].cls;
    for (uint32_t cp = 0; cp < TABLE_SIZE; cp++) {
        uint32_t point = fold_point(cp);
        unsigned cls = point < TABLE_SIZE ? folded[point] : class_of_folded(s, point);
        s->table[cp] = (uint8_t)(fold_is_invisible(cp) ? INVISIBLE : cls | (is_plain_letter(point) ? LETTER : 0));
    }
}

/* How often each code point below TABLE_SIZE stands in the atoms, and all others, sorted, with repetitions. */
static uint32_t *count_points(const struct atom *atoms, size_t count, size_t in_table[TABLE_SIZE], size_t *len)
{
    VEC_OF(uint32_t) others = {0};
    for (size_t i = 0; i < count; i++) {
        for (size_t at = 0, size; at < atoms[i].text.len; at += size) {
            uint32_t cp = utf8_decode(atoms[i].text.ptr + at, atoms[i].text.len - at, &size);
            if (cp < TABLE_SIZE)
                in_table[cp]++;
            else
                vec_push(&others, cp);
        }
    }
    if (others.len)
        qsort(others.items, others.len, sizeof(*others.items), compare_points);
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
        s->points[i] = (struct point_class){by_count[i].point, (uint8_t)(i + 1 < CLASS_RARE ? i + 1 : CLASS_RARE)};
    if (distinct)
        qsort(s->points, distinct, sizeof(*s->points), compare_points);
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
        k.classes[k.len++] = class_of_folded(s, cp);
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
        b->ranges = xrealloc(b->ranges, b->cap * sizeof(*b->ranges));
    }
    b->ranges[s->state_count] = (struct range){from, to, depth};
    s->states[s->state_count] = (struct state){.output = NO_OUTPUT};
    return (uint32_t)s->state_count++;
}

/* Keys that end at the state come first in its range. */
static void take_outputs(struct build *b, uint32_t state)
{
    struct range *r = &b->ranges[state];
    for (; r->from < r->to && b->keys[r->from].len == r->depth; r->from++) {
        const struct key *k = &b->keys[r->from];
        const struct atom *atom = &b->atoms[k->atom];
        b->s->outputs[r->from] = (struct output){k->atom, atom->word_end, b->s->states[state].output};
        b->s->states[state].output = (uint32_t)r->from;
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

/* Most states far from the root have one child, and counting bits is slow where the processor's own way may not be
 * used. */
static uint32_t child(const struct state *st, unsigned cls)
{
    uint64_t before = st->children & (((uint64_t)1 << cls) - 1);
    return st->first_child + (before ? (uint32_t)__builtin_popcountll(before) : 0);
}

static uint32_t with_hit(const struct scanner *s, uint32_t state)
{
    return s->states[state].output == NO_OUTPUT ? state : state | HIT;
}

/* The state behind `cls`, with HIT when it has an output. */
static inline uint32_t next_state(const struct scanner *s, uint32_t state, unsigned cls)
{
    while (state >= s->row_count) {
        const struct state *st = &s->states[state];
        if (st->children >> cls & 1)
            return with_hit(s, child(st, cls));
        state = st->fail;
    }
    return s->rows[(size_t)state * CLASS_COUNT + cls];
}

/* The outputs of a state are its own and then those of the longest shorter end that has any. */
static void link_outputs(struct scanner *s, uint32_t state)
{
    uint32_t rest = s->states[s->states[state].fail].output;
    uint32_t *end = &s->states[state].output;
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

static void make_states(struct build *b)
{
    struct scanner *s = b->s;
    s->outputs = xcalloc(b->key_count + 1, sizeof(*s->outputs));
    add_state(b, 0, b->key_count, 0);
    for (uint32_t state = 0; state < s->state_count; state++)
        add_children(b, state);
    size_t rows = 1;
    while (rows < s->state_count && b->ranges[rows].depth <= ROW_DEPTH)
        rows++;
    s->rows = xcalloc(rows * CLASS_COUNT, sizeof(*s->rows));
    for (uint32_t state = 0; state < s->state_count; state++) {
        if (state < rows) {
            fill_row(s, state);
            s->row_count = state + 1;
        }
        if (state != 0)
            link_outputs(s, state);
        set_fail_links(s, state);
    }
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

void scanner_free(struct scanner *s)
{
    if (!s)
        return;
    free(s->states);
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

/* The class of the code point at p and its size. The text is valid UTF-8. */
static inline unsigned class_at(const struct scanner *s, const unsigned char *p, size_t *size)
{
    uint32_t cp;
    if (p[0] < 0x80) {
        *size = 1;
        return s->table[p[0]];
    }
    if (p[0] < 0xE0) {
        *size = 2;
        return s->table[(uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F)];
    }
    if (p[0] < 0xF0) {
        *size = 3;
        cp = (uint32_t)(p[0] & 0xF) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    } else {
        *size = 4;
        cp = (uint32_t)(p[0] & 7) << 18 | (uint32_t)(p[1] & 0x3F) << 12 | (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
    }
    return cp < TABLE_SIZE ? s->table[cp] : class_of_point(s, cp);
}

struct stretch {
    const char *text;
    const unsigned char *p, *end;
};

static void add_hits(const struct scanner *s, uint32_t output, const struct stretch *at, struct scanner_hits *hits)
{
    size_t size;
    unsigned next = at->p < at->end ? class_at(s, at->p, &size) : CLASS_NONE;
    bool in_word = next != INVISIBLE && next & LETTER;
    for (; output != NO_OUTPUT; output = s->outputs[output].next)
        if (!in_word || !s->outputs[output].word_end)
            vec_push(hits, (struct scanner_hit){(uint32_t)((const char *)at->p - at->text), s->outputs[output].atom});
}

/* One pass; with `join` an invisible character is not there, else it parts words. True when there was one. */
static bool scan(const struct scanner *s, struct stretch at, bool join, struct scanner_hits *hits)
{
    bool invisible = false;
    uint32_t state = s->word_start;
    while (at.p < at.end) {
        size_t size;
        unsigned cls = class_at(s, at.p, &size);
        at.p += size;
        if (cls == CLASS_NONE) {
            state = s->word_start;
        } else if (cls == INVISIBLE) {
            invisible = true;
            state = join ? state : s->word_start;
        } else {
            state = next_state(s, state, cls & (LETTER - 1));
            if (state & HIT)
                add_hits(s, s->states[state & ~HIT].output, &at, hits);
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
