/* Numbers written as words: "zweihundertfünfunddreißig", "dreieinhalb", "zwanzigste", "fünfmonatig". */
#ifndef MTLINT_LEXICON_NUMERALS_H
#define MTLINT_LEXICON_NUMERALS_H

#include "lexicon/word.h"

/* True for a numeral of several parts, an ordinal of one, or an adjective of a numeral; notes the origin. */
bool numeral_accepts(const struct word *w);

/* The bytes of the longest cardinal number at the beginning of s, which is in lower case; 0 when there is none. */
size_t numeral_length(const char *s, size_t len);

/* True for a roman numeral in capitals, of any length: "XIV", "MCMLXXXIX". */
bool numeral_is_roman(const char *s, size_t len);

#endif
