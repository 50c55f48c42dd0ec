/* Small sets of strings, for working out which texts a part of a pattern can match. All memory is the arena's. */
#ifndef MTLINT_ENGINE_LITERALS_H
#define MTLINT_ENGINE_LITERALS_H

#include "engine/atoms.h"

/* Inside a literal: a place without a letter on at least one of its sides. */
#define LITERAL_BORDER 0x110000u

enum { LITERALS_MAX = 128 }; /* a larger set is not worth its hits */

struct literal {
    const uint32_t *points; /* folded, ' ' for white space of any length, LITERAL_BORDER */
    size_t len;
};

struct literals {
    struct literal *items;
    size_t count;
};

/* The set of one string. */
struct literals literals_empty(struct arena *arena);
struct literals literals_string(struct arena *arena, const uint32_t *points, size_t len);
struct literals literals_point(struct arena *arena, uint32_t point);

/* Adds to a, which has room for them, the strings of b that are new. */
void literals_add(struct literals *a, struct literals b);

/* An empty set with room. */
struct literals literals_room(struct arena *arena, size_t count);

/* Every string of a followed by one of b. Callers see to LITERALS_MAX. */
struct literals literals_product(struct arena *arena, struct literals a, struct literals b);

/* True when every string ends in a border or white space: no letter stands at that end. */
bool literals_end_in_border(struct literals set);

/* True when every string begins with the first letter of a word. */
bool literals_begin_words(struct literals set);

/* Whether white space is the only string. */
bool literals_are_blank(struct literals set);

/* The set as atoms; an empty set when one of the strings is too short to be one. */
struct atom_set literals_to_atoms(struct arena *arena, struct literals set);

#endif
