/* Whether "1,500" means one thousand five hundred, as in English, or one and a half, as in German: what speaks for it.
 */
#ifndef MTLINT_CHECKS_THOUSANDS_EVIDENCE_H
#define MTLINT_CHECKS_THOUSANDS_EVIDENCE_H

#include "checks/number_text.h"

/* What the whole text tells about its numbers. */
struct number_habit {
    bool english_groups; /* "1,000,000" stands somewhere: other commas are likely English too */
    bool three_places;   /* "0,125" stands somewhere: decimals with three places are in use */
};

struct number_habit number_habit_of(const struct document *doc);

/* Points by which the evidence surpasses what the unit demands; negative where thousands are not to be taken for
 * granted. n is a NUMBER_COMMA_GROUP in token i. */
int thousands_surplus(const struct check_context *c, const struct number_habit *h, const struct sentence_view *s,
                      size_t i, const struct number *n);

#endif
