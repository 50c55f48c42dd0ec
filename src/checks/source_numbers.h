/* Which numbers of a source text have their like in its translation. */
#ifndef MTLINT_CHECKS_SOURCE_NUMBERS_H
#define MTLINT_CHECKS_SOURCE_NUMBERS_H

#include "engine/check.h"
#include "text/quantities.h"

/* The numbers of one side. found is to be released with vec_release(). */
struct side_numbers {
    struct quantities found;
    bool *matched; /* by number; in the scratch arena */
};

/* Told when it has no counterpart; what is in letters may be said in other words. */
bool number_is_strict(const struct quantity *q);

/* Finds the numbers of a side but those inside of addresses and the like. */
void numbers_prepare(struct check_context *c, struct side_numbers *n, const struct pair_side *side);

/* Marks those that have their like on the other side: by value, in another unit, as a short year or a century. */
void numbers_match(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target);

#endif
