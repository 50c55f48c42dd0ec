/* Whether a word such as "die", "das", "einer" belongs to the noun behind it, or stands for itself there: "Kinder, die
 * Hunger haben", "Ist das Kunst?". The tagger cannot be asked where the two do not agree: that misleads it. */
#ifndef MTLINT_TEXT_DETERMINERS_H
#define MTLINT_TEXT_DETERMINERS_H

#include "text/analysis.h"

/* True for a word that can stand before a noun as its article or pronoun, whatever it is tagged as. */
bool word_may_determine(const struct analysed_word *w);

/* False only when the word at `determiner` surely belongs to the noun at `noun`, all words between being attributes. */
bool determiner_may_stand_alone(const struct analysis *a, size_t determiner, size_t noun);

#endif
