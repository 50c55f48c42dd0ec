/*
 * A minimal acyclic automaton over bytes that numbers its words: the words are sorted, and the number
 * of a word is its place among them, so values live in plain arrays beside the automaton.
 *
 * Packed form, read in place (little endian):
 *   arcs   uint32 each: label in bits 0-7, ARC_FINAL, ARC_LAST, target in bits 10-31. The target is the
 *          index of the first arc of the next state; a state is a run of arcs in the order of their
 *          labels, the last one marked. Arc 0 is unused, so target 0 means that nothing follows.
 *   skips  uint16 each, one an arc: how many words go through the earlier arcs of the same state;
 *          SKIP_FAR says that the count stands in the sorted table of far skips.
 *
 * Nothing here is owned: an automaton borrows the mapped bytes. All functions only read.
 */
#ifndef MTLINT_LEXICON_AUTOMATON_H
#define MTLINT_LEXICON_AUTOMATON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ARC_FINAL 0x100u
#define ARC_LAST 0x200u
#define ARC_TARGET_SHIFT 10
#define ARC_MAX (1u << 22)
#define SKIP_FAR 0xFFFFu

struct far_skip {
    uint32_t arc;
    uint32_t skip;
};

struct automaton {
    const uint32_t *arcs;
    const uint16_t *skips;
    const struct far_skip *far_skips;
    uint32_t arc_count;
    uint32_t far_count;
};

/* A place in the automaton: the state reached and the number of words before those that go on from here. */
struct automaton_place {
    uint32_t state; /* index of its first arc, 0 if nothing follows */
    uint32_t number;
    bool final; /* the bytes so far are a word, and its number is `number` */
};

/* Whether every arc stays inside the table and every state ends, so that no walk can leave it. */
bool automaton_valid(const struct automaton *a, uint32_t root);

/* The number of words that go through the arcs before this one in its state. */
uint32_t automaton_skip(const struct automaton *a, uint32_t arc);

/* The place behind an arc of the state at `from`. */
struct automaton_place automaton_follow(const struct automaton *a, const struct automaton_place *from, uint32_t arc);

/* Takes one byte; false, and the place unchanged, if no word goes on with it. */
bool automaton_step(const struct automaton *a, struct automaton_place *place, unsigned char byte);

/* The arcs of a state by their label, 0 for none: for states with so many that going through them takes long. */
struct automaton_index {
    uint32_t arcs[256];
};

void automaton_index_fill(const struct automaton *a, uint32_t state, struct automaton_index *out);

/* Whether the bytes make a word behind the place, and then its number. Words end at AUTOMATON_WORD_MAX bytes.
 * The index is that of the state at the place. */
#define AUTOMATON_WORD_MAX 128
bool automaton_find(const struct automaton *a, const struct automaton_place *from, const struct automaton_index *index,
                    const char *s, size_t len, uint32_t *number);

static inline uint32_t arc_target(uint32_t arc)
{
    return arc >> ARC_TARGET_SHIFT;
}

static inline unsigned char arc_label(uint32_t arc)
{
    return (unsigned char)(arc & 0xFFu);
}

#endif
