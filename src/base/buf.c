#include "base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"

void buf_init(struct buf *b)
{
    *b = (struct buf)BUF_EMPTY;
}

void buf_release(struct buf *b)
{
    free(b->data);
    buf_init(b);
}

void buf_clear(struct buf *b)
{
    b->len = 0;
    if (b->data)
        b->data[0] = '\0';
}

char *buf_reserve(struct buf *b, size_t extra)
{
    if (extra > SIZE_MAX / 2 - b->len)
        BUG("buffer beyond the address space");
    size_t need = b->len + extra + 1;
    if (need > b->cap) {
        size_t cap = b->cap ? b->cap : 64;
        while (cap < need)
            cap *= 2;
        b->data = xrealloc(b->data, cap);
        b->cap = cap;
    }
    return b->data + b->len;
}

void buf_add(struct buf *b, const char *bytes, size_t len)
{
    char *to = buf_reserve(b, len);
    if (len)
        memcpy(to, bytes, len);
    b->len += len;
    b->data[b->len] = '\0';
}

void buf_add_byte(struct buf *b, char c)
{
    char *to = b->len + 1 < b->cap ? b->data + b->len : buf_reserve(b, 1);
    to[0] = c;
    to[1] = '\0';
    b->len++;
}

void buf_add_str(struct buf *b, const char *str)
{
    buf_add(b, str, strlen(str));
}

void buf_add_span(struct buf *b, struct span s)
{
    buf_add(b, s.ptr, s.len);
}

void buf_addf(struct buf *b, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int need = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (need < 0)
        BUG("a format that printf refuses");
    char *to = buf_reserve(b, (size_t)need);
    vsnprintf(to, (size_t)need + 1, format, again);
    va_end(again);
    b->len += (size_t)need;
}

const char *buf_str(const struct buf *b)
{
    return b->data ? b->data : "";
}

struct span buf_span(const struct buf *b)
{
    return (struct span){buf_str(b), b->len};
}
