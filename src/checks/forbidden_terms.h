/* Words that a termbase forbids, with and without the source text beside them. */
#ifndef MTLINT_CHECKS_FORBIDDEN_TERMS_H
#define MTLINT_CHECKS_FORBIDDEN_TERMS_H

#include "engine/check.h"

/* Reports the `len` tokens from `token` on, where the forbidden term of that number stands. NULL when the rule is off.
 */
struct finding *forbidden_term_report(struct check_context *c, const struct rule_info *rule,
                                      const struct pair_side *side, size_t token, size_t len, const struct term *t,
                                      size_t number);

#endif
