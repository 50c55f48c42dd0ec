/* Words that the matches of a pattern begin with, and the words of a text that may be one of them.
 *
 * A word is known by its first letters, in the scanner's classes: two words of a text may be taken for one, never one
 * for two. So a place that is not among the starts has no match, and most patterns need be tried at one or two places
 * of a sentence. */
#ifndef MTLINT_ENGINE_WORD_STARTS_H
#define MTLINT_ENGINE_WORD_STARTS_H

#include <stdint.h>

#include "base/span.h"
#include "base/vec.h"
#include "engine/atoms.h"

struct scanner;

/* A set of words. Without pointers, so that it can be used where it lies in a store. */
enum { START_LETTERS = 4, START_SLOTS = 512 };
struct word_starts {
    uint32_t lengths;                 /* bit n: one of the words is known by n letters, 1 to START_LETTERS */
    uint32_t slots[START_SLOTS / 32]; /* bits by hash of the letters */
};

/* Where a word begins, a byte offset, and its first letters, CLASS_BITS each; behind the last letter CLASS_BORDER. */
struct word_start {
    uint32_t off;
    uint32_t letters;
};

typedef VEC_OF(struct word_start) word_start_list;

/* The words of the atoms, all of which begin one. False when nothing is known of one of them. */
bool word_starts_make(struct word_starts *set, const struct scanner *s, const struct atom_set *words);

/* Fills the list with all words of a text, which is valid UTF-8. */
void word_starts_find(const struct scanner *s, struct span text, word_start_list *out);

enum { CLASS_BITS = 6 };

/* The slot of a word that is known by so many letters. */
static inline uint32_t word_start_slot(uint32_t letters, unsigned count)
{
    return (letters & (((uint32_t)1 << CLASS_BITS * count) - 1)) * 0x9E3779B1u >> 23;
}

/* Whether the word may be one of the set's. */
static inline bool word_starts_have(const struct word_starts *set, const struct word_start *word)
{
    bool found = false;
    for (uint32_t lengths = set->lengths; lengths && !found; lengths &= lengths - 1) {
        uint32_t slot = word_start_slot(word->letters, (unsigned)__builtin_ctz(lengths));
        found = set->slots[slot / 32] >> slot % 32 & 1;
    }
    return found;
}

#endif
