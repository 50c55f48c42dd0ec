/* Sounds written as long as they are held: "Pssst", "Ähmm", "Kreiiisch", "sooo", "Hahahahah". */
#ifndef MTLINT_LEXICON_DRAWN_OUT_H
#define MTLINT_LEXICON_DRAWN_OUT_H

#include <stdbool.h>

#include "lexicon/word.h"

/* Whether the word is an interjection with more letters than it needs, or a word of the lexicon with a vowel held over
 * three letters or more. Three equal consonants are a slip in any other word. */
bool drawn_out_accepts(const struct word *w);

#endif
