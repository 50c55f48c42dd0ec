/* Places of a text where something is written in one of two ways that are both right, for checks that ask a text to
 * keep to one of them. */
#ifndef MTLINT_CHECKS_VARIANT_PLACES_H
#define MTLINT_CHECKS_VARIANT_PLACES_H

#include "engine/check.h"

struct variant_place {
    uint32_t off, len;
    uint32_t group;    /* what is written */
    bool second;       /* in the second of the two ways */
    struct span other; /* how it is written in the other way; empty when that is not known. In the arena. */
};

struct variant_places {
    VEC_OF(struct variant_place) items; /* in order of the text */
    struct arena arena;
};

void variant_places_release(struct variant_places *p);

/* For each group that is written in both ways: one finding at the first place with the rarer one (the second when both
 * are as frequent), whose fix makes all of them like the others. advice: what to do, a MESSAGE(). Reorders
 * the places. */
void variant_places_report(struct check_context *c, const struct rule_info *rule, struct variant_places *p,
                           const char *advice);

#endif
