/* Quick searches for bytes: what most text lacks is passed over several bytes at a time. */
#ifndef MTLINT_BASE_BYTES_H
#define MTLINT_BASE_BYTES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The first place in text[at, end) whose byte is not 0 in the table; end when there is none. */
static inline size_t bytes_next(const char *text, size_t at, size_t end, const uint8_t wanted[256])
{
    const unsigned char *t = (const unsigned char *)text;
    while (at + 4 <= end && !(wanted[t[at]] | wanted[t[at + 1]] | wanted[t[at + 2]] | wanted[t[at + 3]]))
        at += 4;
    while (at < end && !wanted[t[at]])
        at++;
    return at;
}

/* The first place in text[at, end) where two blanks stand side by side; end when there is none. */
static inline size_t bytes_two_blanks(const char *text, size_t at, size_t end)
{
    const uint64_t blanks = 0x2020202020202020u, ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    for (; at + 9 <= end; at += 8) {
        uint64_t first, second;
        memcpy(&first, text + at, 8);
        memcpy(&second, text + at + 1, 8);
        uint64_t both = (first ^ blanks) | (second ^ blanks); /* a byte 0 where both are blanks */
        if ((both - ones) & ~both & highs)
            break;
    }
    while (at + 1 < end && (text[at] != ' ' || text[at + 1] != ' '))
        at++;
    return at + 1 < end ? at : end;
}

#endif
