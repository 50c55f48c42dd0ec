/* Numbers in letters that were left over on both sides. */
#ifndef MTLINT_CHECKS_SOURCE_NUMBER_LETTERS_H
#define MTLINT_CHECKS_SOURCE_NUMBER_LETTERS_H

#include "checks/source_numbers.h"

/* True when each side has one number in letters left that names an amount or a rank, and these are different numbers:
 * "zwanzig" stands where the source says "twelve". Gives their places in the lists. */
bool numbers_in_letters_differ(const struct pair_view *p, const struct side_numbers *source,
                               const struct side_numbers *target, size_t *from, size_t *to);

#endif
