/* Where the unit of a number stands. `names` are words in lower case, a blank before and behind each. */
#ifndef MTLINT_CHECKS_UNIT_PLACES_H
#define MTLINT_CHECKS_UNIT_PLACES_H

#include "text/quantities.h"

/* One of the words is written together with the number: "100lbs", "six-foot-tall", "Dreiviertelstunde". */
bool unit_is_joined(const struct pair_side *side, const struct quantity *q, const char *names);

/* Whether any word of a unit may be: most numbers are figures alone. */
bool unit_may_be_joined(const struct pair_side *side, const struct quantity *q);

/* One of the words stands behind the number, or is written together with it. */
bool unit_is_beside(const struct pair_side *side, const struct quantity *q, const char *names);

/* The number counts something for one unit: "$4 a gallon", "1,06 Dollar pro Liter", "30 miles per gallon". */
bool number_is_for_unit(const struct pair_side *side, const struct quantity *q, const char *names);

#endif
