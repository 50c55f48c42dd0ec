/* Memory that is freed all at once: everything of one file, of the rules, of one sentence. */
#ifndef MTLINT_BASE_ARENA_H
#define MTLINT_BASE_ARENA_H

#include <stddef.h>

#include "base/span.h"

struct arena_block;

struct arena {
    struct arena_block *head; /* the block that is filled now; older blocks hang behind it */
    size_t used;              /* bytes used of head */
};

#define ARENA_EMPTY                                                                                                    \
    {                                                                                                                  \
        0                                                                                                              \
    }

/* arena_release frees every block; arena_clear frees all but one, whose memory is used again. */
void arena_release(struct arena *a);
void arena_clear(struct arena *a);

/* Zeroed memory, aligned for any type, valid until release or clear. Never NULL. */
void *arena_alloc(struct arena *a, size_t size);

/* Copies, terminated by a NUL. */
char *arena_strndup(struct arena *a, const char *bytes, size_t len);
char *arena_strdup(struct arena *a, const char *str);
struct span arena_span(struct arena *a, struct span s);
char *arena_printf(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
