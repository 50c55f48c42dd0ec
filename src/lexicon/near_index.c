#include "lexicon/near_index.h"

#include <stdlib.h>

#include "base/bug.h"
#include "base/utf8.h"
#include "lexicon/distance.h"

enum { BYTES_MIN = 4, BYTES_MAX = 64, CHAIN_MAX = 64 };

/* A chain of (hash, string) a slot: open addressing over pairs; equal hashes stand side by side in probe order. */
struct entry {
    uint32_t hash; /* 0: empty */
    uint32_t form;
};

struct near_index {
    struct entry *entries;
    size_t slots, used;
};

static uint32_t key_of(const char *s, size_t len)
{
    uint32_t h = (uint32_t)(hash_bytes(s, len) >> 32);
    return h ? h : 1;
}

static void put(struct near_index *t, uint32_t hash, uint32_t form);

static void grow(struct near_index *t)
{
    struct near_index old = *t;
    t->slots *= 2;
    t->used = 0;
    t->entries = xcalloc(t->slots, sizeof(*t->entries));
    for (size_t i = 0; i < old.slots; i++)
        if (old.entries[i].hash)
            put(t, old.entries[i].hash, old.entries[i].form);
    free(old.entries);
}

/* A key with very many forms is no evidence: the chain is cut, which keeps hostile input linear. */
static void put(struct near_index *t, uint32_t hash, uint32_t form)
{
    if (t->used * 2 >= t->slots)
        grow(t);
    size_t slot = hash & (t->slots - 1), same = 0;
    while (t->entries[slot].hash) {
        if (t->entries[slot].hash == hash && ++same > CHAIN_MAX)
            return;
        slot = (slot + 1) & (t->slots - 1);
    }
    t->entries[slot] = (struct entry){hash, form};
    t->used++;
}

/* Calls put or collects for the form itself and for the form without each of its letters. */
static size_t keys_of(const char *form, size_t len, uint32_t out[BYTES_MAX + 1])
{
    char less[BYTES_MAX];
    size_t n = 0, size;
    out[n++] = key_of(form, len);
    for (size_t i = 0; i < len; i += size) {
        utf8_decode(form + i, len - i, &size);
        memcpy(less, form, i);
        memcpy(less + i, form + i + size, len - i - size);
        out[n++] = key_of(less, len - size);
    }
    return n;
}

void near_index_add(struct near_index *t, struct span s, uint32_t id)
{
    uint32_t keys[BYTES_MAX + 1];
    if (s.len < BYTES_MIN || s.len > BYTES_MAX)
        return;
    size_t n = keys_of(s.ptr, s.len, keys);
    for (size_t i = 0; i < n; i++)
        put(t, keys[i], id);
}

struct near_index *near_index_new(void)
{
    struct near_index *t = xcalloc(1, sizeof(*t));
    t->slots = 1024;
    t->entries = xcalloc(t->slots, sizeof(*t->entries));
    return t;
}

void near_index_free(struct near_index *t)
{
    if (!t)
        return;
    free(t->entries);
    free(t);
}

static size_t add_once(uint32_t *out, size_t n, size_t max, uint32_t id)
{
    for (size_t i = 0; i < n; i++)
        if (out[i] == id)
            return n;
    if (n < max)
        out[n++] = id;
    return n;
}

size_t near_index_find(const struct near_index *t, const struct intern *strings, const char *form, size_t len,
                       uint32_t *out, size_t max)
{
    uint32_t keys[BYTES_MAX + 1];
    size_t found = 0;
    if (len < BYTES_MIN || len > BYTES_MAX)
        return 0;
    size_t n = keys_of(form, len, keys);
    for (size_t i = 0; i < n; i++)
        for (size_t slot = keys[i] & (t->slots - 1); t->entries[slot].hash; slot = (slot + 1) & (t->slots - 1)) {
            if (t->entries[slot].hash != keys[i])
                continue;
            struct span s = intern_span(strings, t->entries[slot].form);
            if (edit_distance(s.ptr, s.len, form, len, 1) == 1)
                found = add_once(out, found, max, t->entries[slot].form);
        }
    return found;
}
