/* A pass over a structure that writes it to a store or reads it back: what is stored is said once, for both ways. Each
 * function takes what stands in the structure and returns what belongs there, which when writing is the same.
 *
 * Numbers have the byte order of the machine. What is read lies in the bytes of the store where it can, else in the
 * arena; a store that breaks off or holds what cannot be makes the walk `broken`, and everything behind it empty. */
#ifndef MTLINT_ENGINE_STORE_WALK_H
#define MTLINT_ENGINE_STORE_WALK_H

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"

struct store_walk {
    struct buf *out;     /* written to; NULL: the walk reads */
    struct arena *arena; /* reading: for what cannot be used in place */
    const char *bytes;   /* reading: all of the store, its start aligned for any type */
    size_t at, size;     /* in the store */
    bool broken;         /* reading */
};

static inline bool walk_reads(const struct store_walk *w)
{
    return !w->out;
}

uint32_t walk_number_out(struct store_walk *w, size_t value, uint32_t max);

/* A number or a truth; larger than max it cannot be. */
static inline uint32_t walk_number(struct store_walk *w, size_t value, uint32_t max)
{
    uint32_t number;
    if (!walk_reads(w))
        return walk_number_out(w, value, max);
    w->broken |= w->size - w->at < sizeof(number);
    if (w->broken)
        return 0;
    memcpy(&number, w->bytes + w->at, sizeof(number));
    w->at += sizeof(number);
    w->broken |= number > max;
    return number > max ? 0 : number;
}
uint64_t walk_wide_number(struct store_walk *w, uint64_t value);

/* A text, or NULL; one that is not NULL; bytes. */
const char *walk_text_or_null(struct store_walk *w, const char *text);
const char *walk_text(struct store_walk *w, const char *text);
struct span walk_span(struct store_walk *w, struct span span);

/* The array of *count elements of a size: when reading zeroed memory, each to be walked, at least a number. */
void *walk_array(struct store_walk *w, void *items, size_t *count, size_t size);

/* The same for elements without pointers, which are copied as they are and read in place. */
void *walk_flat(struct store_walk *w, const void *items, size_t *count, size_t size);

#endif
