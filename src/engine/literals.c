#include "engine/literals.h"

#include "base/utf8.h"

struct literals literals_empty(struct arena *arena)
{
    return (struct literals){arena_alloc(arena, sizeof(struct literal)), 1};
}

struct literals literals_point(struct arena *arena, uint32_t point)
{
    struct literals set = literals_empty(arena);
    uint32_t *points = arena_alloc(arena, sizeof(*points));
    *points = point;
    set.items[0] = (struct literal){points, 1};
    return set;
}

static bool is_in(struct literals set, struct literal l)
{
    for (size_t i = 0; i < set.count; i++)
        if (set.items[i].len == l.len && (l.len == 0 || memcmp(set.items[i].points, l.points, l.len * 4) == 0))
            return true;
    return false;
}

struct literals literals_union(struct arena *arena, struct literals a, struct literals b)
{
    struct literals sum = {arena_alloc(arena, (a.count + b.count) * sizeof(*sum.items)), 0};
    for (size_t i = 0; i < a.count + b.count; i++) {
        struct literal l = i < a.count ? a.items[i] : b.items[i - a.count];
        if (!is_in(sum, l))
            sum.items[sum.count++] = l;
    }
    return sum;
}

static struct literal joined(struct arena *arena, struct literal a, struct literal b)
{
    if (a.len == 0 || b.len == 0)
        return a.len ? a : b;
    uint32_t *points = arena_alloc(arena, (a.len + b.len) * sizeof(*points));
    memcpy(points, a.points, a.len * sizeof(*points));
    memcpy(points + a.len, b.points, b.len * sizeof(*points));
    return (struct literal){points, a.len + b.len};
}

struct literals literals_product(struct arena *arena, struct literals a, struct literals b)
{
    struct literals product = {arena_alloc(arena, a.count * b.count * sizeof(*product.items)), 0};
    for (size_t i = 0; i < a.count; i++)
        for (size_t k = 0; k < b.count; k++)
            product.items[product.count++] = joined(arena, a.items[i], b.items[k]);
    return product;
}

/* A border says something of the neighbour only where the literal's own side is a letter. */
static bool has_border(uint32_t edge, uint32_t letter)
{
    return edge == LITERAL_BORDER && utf8_is_letter(letter);
}

static struct atom to_atom(struct arena *arena, struct literal l)
{
    char *text = arena_alloc(arena, l.len * 4 + 1);
    uint32_t first = 0, last = 0;
    size_t len = 0, points = 0, i = 0;
    for (; i < l.len && points < ATOM_MAX_POINTS; i++) {
        if (l.points[i] == LITERAL_BORDER)
            continue;
        len += utf8_encode(l.points[i], text + len);
        first = points++ ? first : l.points[i];
        last = l.points[i];
    }
    struct atom atom = {.text = {text, len}};
    atom.word_start = points && has_border(l.points[0], first);
    atom.word_end = points && (i == l.len || l.points[i] == LITERAL_BORDER) && has_border(l.points[l.len - 1], last) &&
                    (i == l.len || i + 1 == l.len);
    return atom;
}

static bool same_atom(const struct atom *a, const struct atom *b)
{
    return span_equal(a->text, b->text) && a->word_start == b->word_start && a->word_end == b->word_end;
}

struct atom_set literals_to_atoms(struct arena *arena, struct literals set)
{
    struct atom_set atoms = {arena_alloc(arena, set.count * sizeof(*atoms.items)), 0};
    for (size_t i = 0; i < set.count; i++) {
        struct atom atom = to_atom(arena, set.items[i]);
        if (atom.text.len < ATOM_MIN_BYTES)
            return (struct atom_set){0};
        bool known = false;
        for (size_t k = 0; k < atoms.count && !known; k++)
            known = same_atom(&atoms.items[k], &atom);
        if (!known)
            atoms.items[atoms.count++] = atom;
    }
    return atoms;
}
