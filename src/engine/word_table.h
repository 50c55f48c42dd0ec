/* The words of a rule set and their numbers, once all are known: flat arrays, which a store holds and which are used
 * where they lie in it. */
#ifndef MTLINT_ENGINE_WORD_TABLE_H
#define MTLINT_ENGINE_WORD_TABLE_H

#include "base/intern.h"
#include "engine/store_walk.h"

struct word_table {
    const struct intern_slot *slots; /* open addressing; a power of two, and one is empty */
    const uint32_t *starts;          /* by id: where in the text the word begins; one more than there are */
    const char *text;
    size_t slot_count, start_count, text_size;
};

/* The words get the ids that they have among the strings. In the arena. */
struct word_table word_table_new(struct arena *arena, const struct intern *words);

/* The id, or INTERN_NONE. */
uint32_t word_table_find(const struct word_table *t, struct span word);

void word_table_walk(struct store_walk *w, struct word_table *t);

#endif
