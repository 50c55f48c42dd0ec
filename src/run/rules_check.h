/* The examples of the rules, run as tests. */
#ifndef MTLINT_RUN_RULES_CHECK_H
#define MTLINT_RUN_RULES_CHECK_H

#include "run/session.h"

struct rules_check_result {
    size_t rules, examples, unfiltered, faults;
};

/* Holds every rule of the language to its examples: a bad one is matched exactly at its marks, with exactly the listed
 * replacements; repaired, and in every good example of any rule, no rule has anything to say. Each fault is a line
 * "file:line: rule: what" in *out. The session must have all rules on. */
void rules_check(struct session *s, const struct language *l, struct rules_check_result *result, struct buf *out);

#endif
