/* Numbers that two languages say in other figures, though they mean the same. */
#ifndef MTLINT_CHECKS_SOURCE_NUMBER_FORMS_H
#define MTLINT_CHECKS_SOURCE_NUMBER_FORMS_H

#include "checks/source_numbers.h"

/* Marks those left over that are the same telephone number, the same time in words or of another zone, or the same
 * share: "8:30" and "halb neun", "5 p.m. ET" and "23 Uhr", "half" and "50 Prozent". */
void numbers_match_forms(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target);

#endif
