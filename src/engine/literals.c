#include "engine/literals.h"

#include "base/utf8.h"

struct literals literals_empty(struct arena *arena)
{
    return (struct literals){arena_alloc(arena, sizeof(struct literal)), 1};
}

struct literals literals_string(struct arena *arena, const uint32_t *points, size_t len)
{
    struct literals set = literals_empty(arena);
    uint32_t *copy = arena_alloc(arena, len * sizeof(*copy));
    memcpy(copy, points, len * sizeof(*copy));
    set.items[0] = (struct literal){copy, len};
    return set;
}

struct literals literals_point(struct arena *arena, uint32_t point)
{
    return literals_string(arena, &point, 1);
}

static bool is_in(struct literals set, struct literal l)
{
    for (size_t i = 0; i < set.count; i++)
        if (set.items[i].len == l.len && (l.len == 0 || memcmp(set.items[i].points, l.points, l.len * 4) == 0))
            return true;
    return false;
}

struct literals literals_room(struct arena *arena, size_t count)
{
    return (struct literals){arena_alloc(arena, count * sizeof(struct literal)), 0};
}

void literals_add(struct literals *a, struct literals b)
{
    for (size_t i = 0; i < b.count; i++)
        if (!is_in(*a, b.items[i]))
            a->items[a->count++] = b.items[i];
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

static bool is_edge(uint32_t point)
{
    return point == LITERAL_BORDER || point == ' ';
}

bool literals_end_in_border(struct literals set)
{
    for (size_t i = 0; i < set.count; i++)
        if (set.items[i].len == 0 || !is_edge(set.items[i].points[set.items[i].len - 1]))
            return false;
    return set.count > 0;
}

bool literals_begin_words(struct literals set)
{
    for (size_t i = 0; i < set.count; i++) {
        const struct literal *l = &set.items[i];
        size_t at = 0;
        while (at < l->len && l->points[at] == LITERAL_BORDER)
            at++;
        if (at == 0 || at == l->len || !utf8_is_letter(l->points[at]))
            return false;
    }
    return set.count > 0;
}

bool literals_are_blank(struct literals set)
{
    return set.count == 1 && set.items[0].len == 1 && set.items[0].points[0] == ' ';
}

/* White space at the ends and borders elsewhere say nothing that the letters beside them do not. A border says
 * something of its neighbour only where the literal's own side is a letter. */
static struct atom to_atom(struct arena *arena, struct literal l)
{
    char *text = arena_alloc(arena, l.len * 4 + 1);
    struct atom atom = {0};
    uint32_t last = 0;
    bool edge = false, blank = false;
    size_t len = 0, points = 0, i = 0;
    for (; i < l.len && (points < ATOM_MAX_POINTS || is_edge(l.points[i])); i++) {
        edge |= is_edge(l.points[i]);
        blank |= l.points[i] == ' ';
        if (is_edge(l.points[i]))
            continue;
        if (points == 0)
            atom.word_start = edge && utf8_is_letter(l.points[i]);
        else if (blank)
            text[len++] = ' ';
        len += utf8_encode(last = l.points[i], text + len);
        points++;
        edge = blank = false;
    }
    atom.text = (struct span){text, len};
    atom.word_end = edge && utf8_is_letter(last);
    return atom;
}

/* Whole words may be short, and so may signs that are rare in a text, and a sign with a word's last letter ("'s"). */
static bool is_selective(const struct atom *a)
{
    size_t size;
    if (a->text.len >= ATOM_MIN_BYTES)
        return true;
    if (a->text.len < 2)
        return false;
    uint32_t first = utf8_decode(a->text.ptr, a->text.len, &size);
    if (utf8_is_letter(first))
        return a->word_start && a->word_end;
    return first >= 0x80 || (a->word_end && !utf8_is_digit(first));
}

struct atom_set literals_to_atoms(struct arena *arena, struct literals set)
{
    struct atom_set atoms = {arena_alloc(arena, set.count * sizeof(*atoms.items)), 0, 0};
    for (size_t i = 0; i < set.count; i++) {
        struct atom atom = to_atom(arena, set.items[i]);
        if (!is_selective(&atom))
            return (struct atom_set){0};
        atoms.items[atoms.count++] = atom;
    }
    return atoms;
}
