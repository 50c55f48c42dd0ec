#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/bug.h"

enum { BLOCK_SIZE = 32 * 1024, ALIGNMENT = 16 };

struct arena_block {
    struct arena_block *older;
    size_t size;
    _Alignas(ALIGNMENT) char bytes[];
};

void arena_release(struct arena *a)
{
    struct arena_block *older;
    for (struct arena_block *b = a->head; b; b = older) {
        older = b->older;
        free(b);
    }
    *a = (struct arena)ARENA_EMPTY;
}

void arena_clear(struct arena *a)
{
    if (!a->head)
        return;
    struct arena rest = {a->head->older, 0};
    arena_release(&rest);
    a->head->older = NULL;
    a->used = 0;
}

static void add_block(struct arena *a, size_t need)
{
    size_t size = need > BLOCK_SIZE ? need : BLOCK_SIZE;
    struct arena_block *b = xmalloc(sizeof(*b) + size);
    b->older = a->head;
    b->size = size;
    a->head = b;
    a->used = 0;
}

void *arena_alloc(struct arena *a, size_t size)
{
    size_t need = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (!a->head || a->head->size - a->used < need)
        add_block(a, need);
    void *p = a->head->bytes + a->used;
    a->used += need;
    return size ? memset(p, 0, size) : p;
}

char *arena_strndup(struct arena *a, const char *bytes, size_t len)
{
    char *copy = arena_alloc(a, len + 1);
    if (len)
        memcpy(copy, bytes, len);
    return copy;
}

char *arena_strdup(struct arena *a, const char *str)
{
    return arena_strndup(a, str, strlen(str));
}

struct span arena_span(struct arena *a, struct span s)
{
    return (struct span){arena_strndup(a, s.ptr, s.len), s.len};
}

char *arena_printf(struct arena *a, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int need = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (need < 0)
        BUG("a format that printf refuses");
    char *text = arena_alloc(a, (size_t)need + 1);
    vsnprintf(text, (size_t)need + 1, format, again);
    va_end(again);
    return text;
}
