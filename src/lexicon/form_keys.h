/* The keys of a word form (text/word_keys.h) as a memo keeps them. */
#ifndef MTLINT_LEXICON_FORM_KEYS_H
#define MTLINT_LEXICON_FORM_KEYS_H

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

struct form_keys {
    uint32_t count;
    uint8_t kind; /* whatever else who asks wants to know of the form */
    uint32_t keys[];
};

static inline size_t form_keys_size(uint32_t count)
{
    return sizeof(struct form_keys) + count * sizeof(uint32_t);
}

static inline const struct form_keys *form_keys_copy(struct arena *a, const uint32_t *keys, uint32_t count,
                                                     uint8_t kind)
{
    struct form_keys *copy = arena_alloc(a, form_keys_size(count));
    copy->count = count;
    copy->kind = kind;
    if (count)
        memcpy(copy->keys, keys, count * sizeof(*keys));
    return copy;
}

#endif
