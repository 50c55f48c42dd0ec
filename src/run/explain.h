/* What there is to say about a rule: what it finds and why that matters, its examples, how to turn it off. */
#ifndef MTLINT_RUN_EXPLAIN_H
#define MTLINT_RUN_EXPLAIN_H

#include "base/buf.h"

struct profile;

/* Appends what there is to say about the rule with that id, or about every rule whose id or category the glob matches,
 * in the order of their ids. -1 and a message, with the id that was probably meant, when there is none. */
int explain_rules(struct buf *out, const struct profile *p, const char *glob, struct buf *err);

#endif
