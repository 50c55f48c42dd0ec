/* Bytes that somebody else owns. Not terminated: never hand `ptr` to a function that wants a C string. */
#ifndef MTLINT_BASE_SPAN_H
#define MTLINT_BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

struct span {
    const char *ptr;
    size_t len;
};

static inline struct span span_of(const char *str)
{
    return (struct span){str, strlen(str)};
}

static inline bool span_equal(struct span a, struct span b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool span_is(struct span a, const char *str)
{
    return span_equal(a, span_of(str));
}

/* The same whatever the case of the letters of ASCII. */
static inline bool span_is_folded(struct span a, const char *str)
{
    return a.len == strlen(str) && strncasecmp(a.ptr, str, a.len) == 0;
}

/* The order of their bytes, a shorter span before a longer one that begins with it. */
static inline int span_compare(struct span a, struct span b)
{
    int order = memcmp(a.ptr, b.ptr, a.len < b.len ? a.len : b.len);
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static inline bool span_starts(struct span a, const char *prefix)
{
    size_t n = strlen(prefix);
    return a.len >= n && memcmp(a.ptr, prefix, n) == 0;
}

static inline bool span_ends(struct span a, const char *suffix)
{
    size_t n = strlen(suffix);
    return a.len >= n && memcmp(a.ptr + a.len - n, suffix, n) == 0;
}

/* list: up to a NULL. */
static inline bool span_is_one_of(struct span a, const char *const *list)
{
    for (; *list; list++)
        if (span_is(a, *list))
            return true;
    return false;
}

/* The same of what it ends in. */
static inline bool span_ends_in_one_of(struct span a, const char *const *suffixes)
{
    for (; *suffixes; suffixes++)
        if (span_ends(a, *suffixes))
            return true;
    return false;
}

/* Without the bytes at its ends that are among `blanks`. */
static inline struct span span_trimmed(struct span a, const char *blanks)
{
    const size_t n = strlen(blanks);
    while (a.len > 0 && memchr(blanks, a.ptr[0], n))
        a = (struct span){a.ptr + 1, a.len - 1};
    while (a.len > 0 && memchr(blanks, a.ptr[a.len - 1], n))
        a.len--;
    return a;
}

#endif
