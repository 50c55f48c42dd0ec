/* Days of the year that two languages say in other ways. */
#ifndef MTLINT_CHECKS_SOURCE_DAYS_H
#define MTLINT_CHECKS_SOURCE_DAYS_H

#include "checks/source_numbers.h"

/* Marks those left over that are the same day: "Christmas Day" and "25. Dezember", "May 12" and "12.5." */
void numbers_match_days(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target);

#endif
