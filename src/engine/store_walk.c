#include "engine/store_walk.h"

#include "base/bug.h"

enum { ALIGNMENT = 8 };

/* The next bytes of what is read; NULL when there are not so many. */
static const char *take(struct store_walk *w, size_t size)
{
    const char *bytes = w->bytes + w->at;
    if (w->broken || size > w->size - w->at) {
        w->broken = true;
        return NULL;
    }
    w->at += size;
    return bytes;
}

static void put(struct store_walk *w, const void *bytes, size_t size)
{
    buf_add(w->out, bytes, size);
    w->at += size;
}

uint32_t walk_number_out(struct store_walk *w, size_t value, uint32_t max)
{
    uint32_t number = (uint32_t)value;
    if (value > max)
        BUG("a number that is too large for the store");
    put(w, &number, sizeof(number));
    return number;
}

uint64_t walk_wide_number(struct store_walk *w, uint64_t value)
{
    uint64_t high = walk_number(w, value >> 32, UINT32_MAX);
    return high << 32 | walk_number(w, (uint32_t)value, UINT32_MAX);
}

struct span walk_span(struct store_walk *w, struct span span)
{
    span.len = walk_number(w, span.len, UINT32_MAX);
    if (walk_reads(w)) {
        span.ptr = take(w, span.len);
        return span.ptr ? span : (struct span){"", 0};
    }
    if (span.len)
        put(w, span.ptr, span.len);
    return span;
}

/* Ended by a NUL in the store, too. */
const char *walk_text(struct store_walk *w, const char *text)
{
    size_t len = walk_number(w, text ? strlen(text) : 0, UINT32_MAX - 1) + (size_t)1;
    if (walk_reads(w)) {
        text = take(w, len);
        w->broken |= text && text[len - 1] != '\0';
        return w->broken ? "" : text;
    }
    put(w, text, len);
    return text;
}

const char *walk_text_or_null(struct store_walk *w, const char *text)
{
    return walk_number(w, text != NULL, 1) ? walk_text(w, text) : NULL;
}

void *walk_array(struct store_walk *w, void *items, size_t *count, size_t size)
{
    *count = walk_number(w, *count, UINT32_MAX);
    if (!walk_reads(w))
        return items;
    if (*count > (w->size - w->at) / sizeof(uint32_t)) {
        w->broken = true;
        *count = 0;
    }
    return arena_alloc(w->arena, *count * size);
}

static void align(struct store_walk *w)
{
    static const char nothing[ALIGNMENT] = {0};
    size_t hole = (ALIGNMENT - w->at % ALIGNMENT) % ALIGNMENT;
    if (walk_reads(w))
        take(w, hole);
    else
        put(w, nothing, hole);
}

void *walk_flat(struct store_walk *w, const void *items, size_t *count, size_t size)
{
    *count = walk_number(w, *count, UINT32_MAX);
    align(w);
    if (walk_reads(w)) {
        items = take(w, *count * size);
        *count = items ? *count : 0;
    } else if (*count) {
        put(w, items, *count * size);
    }
    return (void *)items;
}
