/* Measures and amounts that a text gives twice, in two units or currencies. */
#ifndef MTLINT_CHECKS_SOURCE_DOUBLETS_H
#define MTLINT_CHECKS_SOURCE_DOUBLETS_H

#include "checks/source_numbers.h"

/* Marks the numbers of one side that say again, in another unit or currency, what a matched one beside them says: "100
 * miles (160 km)", "6.80 euros, or about $7.50". A translation may give one of the two, or add the second; where both
 * sides have such numbers left over, one of them is wrong. */
void numbers_match_doublets(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target);

#endif
