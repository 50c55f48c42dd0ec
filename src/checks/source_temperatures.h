/* Degrees Fahrenheit and Celsius. */
#ifndef MTLINT_CHECKS_SOURCE_TEMPERATURES_H
#define MTLINT_CHECKS_SOURCE_TEMPERATURES_H

#include "text/quantities.h"

/* How the units are written: words in lower case, a blank before and behind each. */
extern const char fahrenheit_units[], celsius_units[];

/* Whether both are the same temperature, rounded or not, or the same difference of two: "14 °F" and "minus zehn Grad",
 * "in the mid-60s" and "18 Grad", "9 degrees warmer" and "fünf Grad wärmer". */
bool temperatures_convert(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                          const struct quantity *b);

#endif
