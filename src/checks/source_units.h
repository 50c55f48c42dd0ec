/* Units that a translation may convert. */
#ifndef MTLINT_CHECKS_SOURCE_UNITS_H
#define MTLINT_CHECKS_SOURCE_UNITS_H

#include "text/quantities.h"

/* Whether two numbers, each with a unit beside it, are the same measure: "100 miles" and "160 Kilometer", "75 °F" and
 * "24 Grad". Rounded values count, too. */
bool quantities_convert(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                        const struct quantity *b);

/* Whether `a` are miles a gallon, and `b` as many litres for the 100 kilometres of the number behind it. */
bool mileage_converts(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                      const struct quantity *b);

/* Whether two equal numbers have different units right behind them, such as "12 miles" and "12 Kilometer", and at which
 * token of either side these stand. */
bool quantity_unit_changed(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                           const struct quantity *b, size_t *source_unit, size_t *target_unit);

/* Whether a number counts the smaller unit of a measure that the number before it begins: "6 feet 2 inches". */
bool quantity_is_rest(const struct pair_side *side, const struct quantity *q, const struct quantity *before);

#endif
