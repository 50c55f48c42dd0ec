/* Units that a translation may convert. */
#ifndef MTLINT_CHECKS_SOURCE_UNITS_H
#define MTLINT_CHECKS_SOURCE_UNITS_H

#include "text/quantities.h"

/* Whether two numbers, each with a unit beside it, are the same measure: "100 miles" and "160 Kilometer", "75 °F" and
 * "24 Grad". Rounded values count, too. */
bool quantities_convert(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                        const struct quantity *b);

#endif
