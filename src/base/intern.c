#include "base/intern.h"

#include <stdlib.h>

#include "base/bug.h"

enum { FIRST_SLOTS = 256 };

/* Multiply and fold eight bytes at a time, after the well-known wyhash scheme of mixing by a 128-bit product. */
static uint64_t mix(uint64_t a, uint64_t b)
{
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static uint64_t eight_bytes(const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof(word));
    return word;
}

/* The first byte the highest, as are those of last_bytes(). */
static uint64_t four_bytes(const char *bytes)
{
    const unsigned char *b = (const unsigned char *)bytes;
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

/* The last eight bytes; all, where there are fewer: parts that overlap have the same bits there. */
static uint64_t last_bytes(const char *bytes, size_t len)
{
    if (len >= 8)
        return eight_bytes(bytes + len - 8);
    if (len >= 4)
        return four_bytes(bytes) << 8 * (len - 4) | four_bytes(bytes + len - 4);
    uint64_t word = 0;
    for (size_t i = 0; i < len; i++)
        word = word << 8 | (unsigned char)bytes[i];
    return word;
}

uint64_t hash_bytes(const char *bytes, size_t len)
{
    uint64_t h = 0x9E3779B97F4A7C15u ^ len;
    size_t i = 0;
    for (; i + 8 < len; i += 8)
        h = mix(h ^ eight_bytes(bytes + i), 0xA0761D6478BD642Fu);
    return mix(h ^ last_bytes(bytes, len), 0xE7037ED1A0B428DBu);
}

void intern_init(struct intern *in)
{
    *in = (struct intern){0};
    in->slot_count = FIRST_SLOTS;
    in->slots = xcalloc(FIRST_SLOTS, sizeof(*in->slots));
}

void intern_release(struct intern *in)
{
    arena_release(&in->strings);
    free(in->by_id);
    free(in->slots);
    *in = (struct intern){0};
}

/* Most strings are words of four to sixteen bytes: two looks at eight or four of them, which may overlap. */
static inline bool same_bytes(const char *a, const char *b, size_t len)
{
    if (len > 16 || len < 4)
        return len == 0 || memcmp(a, b, len) == 0;
    if (len >= 8)
        return eight_bytes(a) == eight_bytes(b) && eight_bytes(a + len - 8) == eight_bytes(b + len - 8);
    return memcmp(a, b, 4) == 0 && memcmp(a + len - 4, b + len - 4, 4) == 0;
}

static bool holds(const struct intern *in, uint32_t id, const char *bytes, size_t len)
{
    const struct span *known = &in->by_id[id];
    return known->len == len && same_bytes(known->ptr, bytes, len);
}

/* The slot that holds the string, or the empty slot where it belongs. */
static inline struct intern_slot *find_slot(const struct intern *in, const char *bytes, size_t len, uint32_t hash)
{
    uint32_t mask = in->slot_count - 1;
    for (uint32_t at = hash & mask;; at = (at + 1) & mask) {
        struct intern_slot *slot = &in->slots[at];
        if (!slot->id || (slot->hash == hash && holds(in, slot->id - 1, bytes, len)))
            return slot;
    }
}

static void grow_slots(struct intern *in)
{
    struct intern_slot *old = in->slots;
    uint32_t old_count = in->slot_count, mask = 2 * old_count - 1;
    in->slot_count = 2 * old_count;
    in->slots = xcalloc(in->slot_count, sizeof(*in->slots));
    for (uint32_t i = 0; i < old_count; i++) {
        uint32_t at = old[i].hash & mask;
        while (old[i].id && in->slots[at].id)
            at = (at + 1) & mask;
        if (old[i].id)
            in->slots[at] = old[i];
    }
    free(old);
}

uint32_t intern_find(const struct intern *in, const char *bytes, size_t len)
{
    const struct intern_slot *slot = find_slot(in, bytes, len, (uint32_t)hash_bytes(bytes, len));
    return slot->id ? slot->id - 1 : INTERN_NONE;
}

/* A new string, into the empty slot where it belongs. Kept out of the way of the many that are known. */
static __attribute__((noinline)) uint32_t add(struct intern *in, const char *bytes, size_t len,
                                              struct intern_slot *slot, uint32_t hash)
{
    if (in->count == in->cap) {
        in->cap = in->cap ? in->cap * 2 : FIRST_SLOTS;
        in->by_id = xrealloc(in->by_id, in->cap * sizeof(*in->by_id));
    }
    uint32_t id = in->count++;
    in->by_id[id] = arena_span(&in->strings, (struct span){bytes, len});
    *slot = (struct intern_slot){id + 1, hash};
    if (in->count * 2 > in->slot_count)
        grow_slots(in);
    return id;
}

uint32_t intern_id(struct intern *in, const char *bytes, size_t len)
{
    uint32_t hash = (uint32_t)hash_bytes(bytes, len);
    struct intern_slot *slot = find_slot(in, bytes, len, hash);
    return slot->id ? slot->id - 1 : add(in, bytes, len, slot, hash);
}
