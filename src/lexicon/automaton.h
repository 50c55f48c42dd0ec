/*
 * A minimal acyclic automaton over bytes. What a word stands for is written behind it: a mark that no word contains,
 * then the bytes of its value, so that words with the same ending and the same value share both.
 *
 * Packed form, read in place: uint32 each arc: label in bits 0-7, ARC_LAST, target from ARC_TARGET_SHIFT on. The target
 * is the index of the first arc of the next state; a state is a run of arcs in the order of their labels, the last one
 * marked. Arc 0 is unused, so target 0 means that nothing follows.
 *
 * Nothing here is owned: an automaton borrows the mapped bytes. All functions only read.
 */
#ifndef MTLINT_LEXICON_AUTOMATON_H
#define MTLINT_LEXICON_AUTOMATON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ARC_LAST 0x100u
#define ARC_TARGET_SHIFT 9
#define ARC_MAX (1u << 23)

/* The mark behind a word, below all letters. The bytes of a value are 1 to VALUE_BASE, the lowest digit first. */
#define VALUE_MARK 0x01
#define VALUE_BASE 255u

struct automaton {
    const uint32_t *arcs;
    uint32_t arc_count;
};

/* The arcs of a state by their label, 0 for none: for states with so many that going through them takes long. */
struct automaton_index {
    uint32_t arcs[256];
};

/* Whether every arc stays inside the table and every state ends, so that no walk can leave it. */
bool automaton_valid(const struct automaton *a, uint32_t root);

/* The state behind len bytes, the first of them looked up in the index of the state where they begin; 0 if there is
 * none. */
uint32_t automaton_walk(const struct automaton *a, const struct automaton_index *index, const char *s, size_t len);

void automaton_index_fill(const struct automaton *a, uint32_t state, struct automaton_index *out);

/* The value of the word that ends at a state where one does. */
uint32_t automaton_value(const struct automaton *a, uint32_t state);

static inline uint32_t arc_target(uint32_t arc)
{
    return arc >> ARC_TARGET_SHIFT;
}

static inline unsigned char arc_label(uint32_t arc)
{
    return (unsigned char)(arc & 0xFFu);
}

/* The state behind one byte, 0 if no word goes on with it. */
static inline uint32_t automaton_step(const struct automaton *a, uint32_t state, unsigned char byte)
{
    for (uint32_t arc = state; arc != 0; arc++) {
        uint32_t bits = a->arcs[arc];
        if (arc_label(bits) >= byte)
            return arc_label(bits) == byte ? arc_target(bits) : 0;
        if ((bits & ARC_LAST) != 0)
            return 0;
    }
    return 0;
}

/* Whether a word ends at the state. */
static inline bool automaton_ends(const struct automaton *a, uint32_t state)
{
    return state != 0 && arc_label(a->arcs[state]) == VALUE_MARK;
}

#endif
