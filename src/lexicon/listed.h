/* Which short lists of words hold which words: a row of bits a word, a bit for each list. A list is taken in when it is
 * first asked about, so that the rows need nothing but the lists' addresses. */
#ifndef MTLINT_LEXICON_LISTED_H
#define MTLINT_LEXICON_LISTED_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/intern.h"
#include "base/vec.h"

/* So many lists have a bit; the program has some four hundred. Bytes of the longest word that is looked up; longer ones
 * are in no list. */
enum { LISTS_MAX = 768, LISTED_BYTES = 48 };

/* A word in lower case. */
struct listed_word {
    uint64_t lists[LISTS_MAX / 64];
};

/* Short, so that all that are in use stay in the cache. */
struct list_slot {
    uint32_t list;   /* the low half of its address, which tells constants of one program apart; 0 for an empty slot */
    uint32_t number; /* of its bit */
};

struct listed {
    struct intern words;
    VEC_OF(struct listed_word *) by_word;
    struct arena arena;
    struct list_slot *slots; /* open addressing */
    uint32_t count;          /* of lists */
};

void listed_init(struct listed *l);
void listed_release(struct listed *l);

/* What is known of the form, whatever its capitals; lives as long as the lists. *as_written tells whether only its
 * first letter may be a capital. */
const struct listed_word *listed_word(struct listed *l, struct span form, bool *as_written);

enum { LIST_SLOTS = 1 << 12 };

static inline uint32_t list_slot_of(uint32_t list)
{
    return list * 0x9E3779B1u >> 20;
}

/* The number of a list that is not in the first slot where it may be: one that is asked about for the first time is
 * taken in, lower-case words, each between blanks. LISTS_MAX when there is no bit left. */
uint32_t list_number_behind(struct listed *l, const char *list);

/* The number of a list, which is a constant of the program. */
static inline uint32_t list_number(struct listed *l, const char *list)
{
    uint32_t key = (uint32_t)(uintptr_t)list;
    const struct list_slot *first = &l->slots[list_slot_of(key)];
    return first->list == key ? first->number : list_number_behind(l, list);
}

static inline bool word_has_list(const struct listed_word *w, uint32_t number)
{
    return w->lists[number / 64] >> number % 64 & 1;
}

#endif
