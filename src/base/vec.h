/* A growing array of any type: `VEC_OF(struct token) tokens = {0}; vec_push(&tokens, t); vec_release(&tokens);` */
#ifndef MTLINT_BASE_VEC_H
#define MTLINT_BASE_VEC_H

#include <stddef.h>
#include <stdlib.h>

#include "base/bug.h"

#define VEC_OF(type)                                                                                                   \
    struct {                                                                                                           \
        type *items;                                                                                                   \
        size_t len, cap;                                                                                               \
    }

/* Appends a value; the address of earlier items may change. */
#define vec_push(v, ...)                                                                                               \
    do {                                                                                                               \
        if ((v)->len == (v)->cap)                                                                                      \
            (v)->items = vec_grow((v)->items, &(v)->cap, sizeof(*(v)->items));                                         \
        (v)->items[(v)->len++] = (__VA_ARGS__);                                                                        \
    } while (0)

#define vec_release(v)                                                                                                 \
    do {                                                                                                               \
        free((v)->items);                                                                                              \
        (v)->items = NULL;                                                                                             \
        (v)->len = (v)->cap = 0;                                                                                       \
    } while (0)

static inline void *vec_grow(void *items, size_t *cap, size_t size)
{
    *cap = *cap ? *cap * 2 : 16;
    return xrealloc(items, *cap * size);
}

#endif
