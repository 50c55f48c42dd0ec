/* Numbers and strings as a row of bytes, for files that only the machine that wrote them reads again. */
#ifndef MTLINT_RUN_CACHE_BYTES_H
#define MTLINT_RUN_CACHE_BYTES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"

static inline void put_number(struct buf *to, uint64_t n)
{
    buf_add(to, (const char *)&n, sizeof(n));
}

/* With its NUL, so that it can be used where it lies. */
static inline void put_string(struct buf *to, const char *bytes, size_t len)
{
    put_number(to, len);
    buf_add(to, bytes, len);
    buf_add_byte(to, '\0');
}

/* What is left to read; once something does not fit, all that follows is 0 and "". */
struct byte_row {
    const char *at, *end;
    bool broken;
};

static inline const char *take_bytes(struct byte_row *r, uint64_t len)
{
    const char *at = r->at;
    if (r->broken || len > (uint64_t)(r->end - r->at)) {
        r->broken = true;
        return NULL;
    }
    r->at += len;
    return at;
}

static inline uint64_t take_number(struct byte_row *r)
{
    uint64_t n = 0;
    const char *at = take_bytes(r, sizeof(n));
    if (at)
        memcpy(&n, at, sizeof(n));
    return n;
}

/* A number of at most `most`. */
static inline uint64_t take_upto(struct byte_row *r, uint64_t most)
{
    uint64_t n = take_number(r);
    if (n > most)
        r->broken = true;
    return r->broken ? 0 : n;
}

/* How many things follow, each of at least `size` bytes: no count can ask for more memory than the file is large. */
static inline size_t take_count(struct byte_row *r, size_t size)
{
    return (size_t)take_upto(r, (uint64_t)(r->end - r->at) / size);
}

/* Borrowed from the row. */
static inline struct span take_text(struct byte_row *r)
{
    uint64_t len = take_upto(r, (uint64_t)(r->end - r->at));
    const char *at = take_bytes(r, len + 1);
    if (!at || at[len] != '\0') {
        r->broken = true;
        return (struct span){"", 0};
    }
    return (struct span){at, (size_t)len};
}

#endif
