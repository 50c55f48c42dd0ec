/* Numbers that a language writes in letters. */
#ifndef MTLINT_LANG_NUMBER_WORDS_H
#define MTLINT_LANG_NUMBER_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

enum number_word_kind {
    NUMBER_WORD_UNIT,     /* "three", "zwanzig": added */
    NUMBER_WORD_HUNDRED,  /* multiplies what stands before it by a hundred */
    NUMBER_WORD_SCALE,    /* "thousand", "Millionen": multiplies all that stands before it */
    NUMBER_WORD_ORDINAL,  /* "third", "dritten" */
    NUMBER_WORD_FRACTION, /* "half", "Viertel": below 1 */
    NUMBER_WORD_MONTH     /* "May": 5 */
};

struct number_word {
    const char *word; /* in lower case; a German ordinal without its ending */
    double value;
    enum number_word_kind kind;
};

/* The tables of a language, ended by an entry without a word; NULL when it has none. */
const struct number_word *number_words_of(const char *language);

/* The entry of a word in lower case: as it stands, or, of German ordinals and fractions, with an ending. NULL for none.
 */
const struct number_word *number_word_find(const char *language, struct span word);

#endif
