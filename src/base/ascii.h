/* Letters and digits of ASCII, whatever the locale; all other bytes are neither. */
#ifndef MTLINT_BASE_ASCII_H
#define MTLINT_BASE_ASCII_H

#include <stdbool.h>
#include <stddef.h>

static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* Writes len bytes. */
static inline void ascii_lower_bytes(char *to, const char *from, size_t len)
{
    for (size_t i = 0; i < len; i++)
        to[i] = ascii_lower(from[i]);
}

static inline bool is_ascii_letter(char c)
{
    char lower = ascii_lower(c);
    return lower >= 'a' && lower <= 'z';
}

/* The value of a hexadecimal digit; -1 for another byte. */
static inline int hex_digit(char c)
{
    char lower = ascii_lower(c);
    return is_digit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

#endif
