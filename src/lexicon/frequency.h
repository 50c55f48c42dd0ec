/*
 * Frequency classes of words in a closed hash table with linear probing. Words are not kept but as fingerprints of 24
 * bits: one unknown word in about a million is taken for a known one.
 */
#ifndef MTLINT_LEXICON_FREQUENCY_H
#define MTLINT_LEXICON_FREQUENCY_H

#include <stddef.h>
#include <stdint.h>

enum frequency_language {
    FREQUENCY_GERMAN = 'd',
    FREQUENCY_ENGLISH = 'e',
    FREQUENCY_PHRASE = 'p', /* English phrases that German uses, all of class 1 */
};

/* Slots that a table of so many words should have. */
#define FREQUENCY_SLOTS(words) ((words) + (words) / 6 + 1)

/* Borrows its slots: uint32 each, the class in bits 0-7, the fingerprint above; 0 is an empty slot. */
struct frequency_table {
    const uint32_t *slots;
    uint32_t count;
};

/* The class of a folded word (lexicon_fold()), 0 if the table does not have it. */
unsigned frequency_find(const struct frequency_table *t, enum frequency_language language, const char *folded,
                        size_t len);

/* Enters a word of a class from 1 to 255 into slots of which at least one must be free. Returns -1, and enters nothing,
 * when another word has the same fingerprint in reach. */
int frequency_enter(uint32_t *slots, uint32_t count, enum frequency_language language, const char *folded, size_t len,
                    uint8_t class);

#endif
