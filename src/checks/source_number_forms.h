/* Numbers that two languages say in other figures, though they mean the same. */
#ifndef MTLINT_CHECKS_SOURCE_NUMBER_FORMS_H
#define MTLINT_CHECKS_SOURCE_NUMBER_FORMS_H

#include "checks/source_numbers.h"

/* Marks those left over that are the same telephone number, section, share or decade of a life: "half" and
 * "50 Prozent", "one in five" and "20 Prozent", "in his thirties" and "zwischen 30 und 40". */
void numbers_match_forms(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target);

#endif
