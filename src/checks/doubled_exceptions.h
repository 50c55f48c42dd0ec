/* German words that may rightly stand twice in a row, and where. */
#ifndef MTLINT_CHECKS_DOUBLED_EXCEPTIONS_H
#define MTLINT_CHECKS_DOUBLED_EXCEPTIONS_H

#include "checks/token_tools.h"

/* Tokens i and i + 1 are the same word but for case. True when German allows that here: "die, für die die Wahl ...",
 * "nach wie vor vor Gericht". */
bool doubling_is_fine(const struct check_context *c, const struct sentence_view *s, size_t i);

/* A word that is doubled for emphasis; then a comma is missing between the two: "sehr, sehr gut". */
bool doubling_is_emphasis(const struct check_context *c, const struct sentence_view *s, size_t i);

/* A finite verb that may end one clause and open the next where a comma was saved: "Was neu ist ist teuer." */
bool doubling_may_join_clauses(const struct check_context *c, const struct sentence_view *s, size_t i);

#endif
