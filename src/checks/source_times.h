/* Times that two languages say in other figures. */
#ifndef MTLINT_CHECKS_SOURCE_TIMES_H
#define MTLINT_CHECKS_SOURCE_TIMES_H

#include "checks/source_numbers.h"

/* Marks those left over that are the same time in words or in another zone: "8:30" and "halb neun", "5 p.m. ET" and
 * "23 Uhr". */
void numbers_match_times(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target);

#endif
