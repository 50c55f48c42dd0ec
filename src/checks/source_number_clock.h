/* Times of the day on both sides. */
#ifndef MTLINT_CHECKS_SOURCE_NUMBER_CLOCK_H
#define MTLINT_CHECKS_SOURCE_NUMBER_CLOCK_H

#include "checks/source_numbers.h"

/* Holds times against each other before the numbers are matched, and marks what it has decided: "3 p.m." is not
 * "3 Uhr", "half past four" is "halb fünf". True when a time differs; then `was` and `is` are the times of the source
 * and of the translation. Call it until it is false. */
bool numbers_clock_differs(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target,
                           struct quantity *was, struct quantity *is);

/* Marks an hour of the source that may be one of the afternoon beside its like by the other clock: "at 6" beside
 * "um 18 Uhr". */
void numbers_match_afternoon(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target);

#endif
