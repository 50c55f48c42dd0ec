/* Words in lower case that stand where a noun could, and are right as they are. */
#ifndef MTLINT_CHECKS_LOWER_KEPT_H
#define MTLINT_CHECKS_LOWER_KEPT_H

#include "checks/noun_place.h"
#include "engine/check.h"

/* Whether the word is rather the verb of its clause ("Die kosten wenig"), a superlative ("am ruhigsten") or one of two
 * adjectives that share a noun ("eine wache und kluge Stadt"). The place is that of the word; capital is its form as a
 * noun; infinitive: that is nothing but a verb used as one. */
bool is_kept_in_lower_case(struct check_context *c, const struct sentence_view *s, size_t word,
                           const struct noun_place *p, struct span capital, bool infinitive);

#endif
