/* UTF-8 that was read as Windows-1252 or Latin-1, and the way back. Knows bytes only, nothing of words. */
#ifndef MTLINT_CHECKS_MOJIBAKE_H
#define MTLINT_CHECKS_MOJIBAKE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The byte that was read as this character, -1 when there is none. Both code pages: U+0153 and U+009C are 9C. */
int mojibake_byte(uint32_t cp);

/* What Windows-1252 has at a byte of 80 to FF, 0 where it has nothing. */
uint32_t mojibake_char(unsigned char byte);

/* A character that was taken apart at the start of a text. */
struct mojibake {
    uint32_t cp;  /* what it was */
    size_t len;   /* bytes of the text that it became; 0 when nothing fits */
    bool certain; /* nobody writes these characters in a row on purpose */
};

/* Decodes one character. `before` is the code point before it (0 at the start), which may tell a name in capitals from
 * damage. */
struct mojibake mojibake_decode(const char *text, size_t len, uint32_t before);

/* True for a character that may begin such a sequence. Cheap: to be asked of every character. */
bool mojibake_may_start(uint32_t cp);

#endif
