/* Web and e-mail addresses, file names and paths inside running text. */
#ifndef MTLINT_TEXT_ADDRESSES_H
#define MTLINT_TEXT_ADDRESSES_H

#include <stddef.h>

#include "core/token.h"

/* The length in bytes of the address that starts at `text`, 0 when none does; *cls is then TOKEN_URL or TOKEN_EMAIL.
 * *chunk gets the length of the run up to the next blank: nothing before its end needs to be asked again when the
 * answer is 0. Punctuation that belongs to the sentence is left out. Domain names without "www." are known by common
 * top-level domains that are no German words; a capital after the dot ("Ende.Der") is never a domain. */
size_t address_length(const char *text, size_t len, enum token_class *cls, size_t *chunk);

#endif
