/* Numbers inside of German words, which are in lower case. */
#ifndef MTLINT_TEXT_GERMAN_NUMBERS_H
#define MTLINT_TEXT_GERMAN_NUMBERS_H

#include <stdbool.h>

#include "base/span.h"

/* "dreijährige", "zweimal", "zweiundzwanzig", "Dreiviertelstunde": a number at the beginning of a word; how many bytes
 * it takes, 0 for none. */
size_t german_number_at_beginning(struct span word, double *value);

/* "Nummer-eins-Hit": a number is a whole part between hyphens. */
bool german_number_between_hyphens(struct span word, double *value);

#endif
