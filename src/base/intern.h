/* Numbers for strings: each distinct string gets the next id from 0, and keeps it. Linear memory, expected constant
 * time. */
#ifndef MTLINT_BASE_INTERN_H
#define MTLINT_BASE_INTERN_H

#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"

#define INTERN_NONE UINT32_MAX

/* The hash beside the id tells most other strings apart without a look at them. */
struct intern_slot {
    uint32_t id; /* plus 1; 0 for an empty slot */
    uint32_t hash;
};

struct intern {
    struct arena strings;
    struct span *by_id;        /* count entries; the bytes are ours */
    struct intern_slot *slots; /* open addressing */
    uint32_t count, cap, slot_count;
};

void intern_init(struct intern *in);
void intern_release(struct intern *in);

/* The id of the string; intern_id adds it when it is new, intern_find then gives INTERN_NONE. */
uint32_t intern_id(struct intern *in, const char *bytes, size_t len);
uint32_t intern_find(const struct intern *in, const char *bytes, size_t len);

/* The string of an id, NUL-terminated, valid until intern_release. */
static inline struct span intern_span(const struct intern *in, uint32_t id)
{
    return in->by_id[id];
}

/* A hash of bytes that spreads well over 64 bits; the same in every run. */
uint64_t hash_bytes(const char *bytes, size_t len);

#endif
