/* A growing byte buffer that owns its bytes. Always terminated by a NUL that `len` does not count. */
#ifndef MTLINT_BASE_BUF_H
#define MTLINT_BASE_BUF_H

#include <stddef.h>

#include "base/span.h"

struct buf {
    char *data;
    size_t len, cap;
};

/* An empty buffer that needs no buf_init: `struct buf b = BUF_EMPTY;` */
#define BUF_EMPTY                                                                                                      \
    {                                                                                                                  \
        0                                                                                                              \
    }

/* buf_init makes an empty buffer; buf_release frees its bytes and leaves it empty; buf_clear keeps the memory. */
void buf_init(struct buf *b);
void buf_release(struct buf *b);
void buf_clear(struct buf *b);

/* Makes room for `extra` more bytes and returns where they start; `len` does not change. */
char *buf_reserve(struct buf *b, size_t extra);

/* Append bytes, one byte, a string, a span, a formatted string (printf's format). */
void buf_add(struct buf *b, const char *bytes, size_t len);
void buf_add_byte(struct buf *b, char c);
void buf_add_str(struct buf *b, const char *str);
void buf_add_span(struct buf *b, struct span s);
void buf_addf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The contents as a C string, "" when nothing was ever added. Borrowed until the next change. */
const char *buf_str(const struct buf *b);
struct span buf_span(const struct buf *b);

#endif
