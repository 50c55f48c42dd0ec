/* The checks that hold a text against the one that it translates. */
#ifndef MTLINT_RUN_CHECK_PAIRS_H
#define MTLINT_RUN_CHECK_PAIRS_H

#include "engine/check.h"
#include "engine/ruleset.h"

/* Calls the pair hook of these checks, whose states stand in `states`, and then the rules for pairs, for every link of
 * c->bitext; nothing when that is NULL. */
void check_pairs(struct check_context *c, struct matcher *m, const struct check *const *checks, void **states,
                 size_t count);

/* Calls visit with every link of c->bitext, which is there, in their order; clears c->scratch behind each. */
typedef void (*pair_visitor)(struct check_context *c, void *arg, const struct pair_view *p);
void each_pair(struct check_context *c, pair_visitor visit, void *arg);

#endif
