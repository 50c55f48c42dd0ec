#include "lexicon/frequency.h"

/* FNV-1a with a final mix, since both its high and its low bits are used. */
static uint64_t hash_of(enum frequency_language language, const char *s, size_t len)
{
    uint64_t hash = (14695981039346656037u ^ (uint64_t)language) * 1099511628211u;
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)s[i]) * 1099511628211u;
    hash ^= hash >> 32;
    return hash * 0x9E3779B97F4A7C15u;
}

static uint32_t first_slot(uint64_t hash, uint32_t count)
{
    return (uint32_t)(((hash >> 32) * count) >> 32);
}

static uint32_t fingerprint(uint64_t hash)
{
    return (uint32_t)hash & 0xFFFFFF00u;
}

unsigned frequency_find(const struct frequency_table *t, enum frequency_language language, const char *folded,
                        size_t len)
{
    uint64_t hash = hash_of(language, folded, len);
    uint32_t at = first_slot(hash, t->count), seen = 0;
    for (; seen < t->count && t->slots[at] != 0; seen++) {
        if ((t->slots[at] & 0xFFFFFF00u) == fingerprint(hash))
            return t->slots[at] & 0xFFu;
        at = at + 1 == t->count ? 0 : at + 1;
    }
    return 0;
}

int frequency_enter(uint32_t *slots, uint32_t count, enum frequency_language language, const char *folded, size_t len,
                    uint8_t class)
{
    uint64_t hash = hash_of(language, folded, len);
    uint32_t at = first_slot(hash, count);
    for (; slots[at] != 0; at = at + 1 == count ? 0 : at + 1)
        if ((slots[at] & 0xFFFFFF00u) == fingerprint(hash))
            return -1;
    slots[at] = fingerprint(hash) | class;
    return 0;
}
