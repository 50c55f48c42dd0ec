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

/* The last eight bytes; all, where there are fewer. */
static uint64_t last_bytes(const char *bytes, size_t len)
{
    uint64_t word = 0;
    if (len >= sizeof(word))
        return eight_bytes(bytes + len - sizeof(word));
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

/* The slot that holds the string, or the empty slot where it belongs. */
static struct intern_slot *find_slot(const struct intern *in, const char *bytes, size_t len, uint32_t hash)
{
    uint32_t mask = in->slot_count - 1;
    for (uint32_t at = hash & mask;; at = (at + 1) & mask) {
        struct intern_slot *slot = &in->slots[at];
        if (!slot->id || (slot->hash == hash && span_equal(in->by_id[slot->id - 1], (struct span){bytes, len})))
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

uint32_t intern_id(struct intern *in, const char *bytes, size_t len)
{
    uint32_t hash = (uint32_t)hash_bytes(bytes, len);
    struct intern_slot *slot = find_slot(in, bytes, len, hash);
    if (slot->id)
        return slot->id - 1;
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
