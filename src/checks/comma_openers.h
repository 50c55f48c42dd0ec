/* Whether a conjunction opens a clause where it stands, comma or not. Many are adverbs or prepositions, too ("damit",
 * "während"), and the tagger goes by the comma that may be missing: the verb at the end of the stretch speaks for a
 * clause as well. */
#ifndef MTLINT_CHECKS_COMMA_OPENERS_H
#define MTLINT_CHECKS_COMMA_OPENERS_H

#include "text/analysis.h"

/* Nothing but these words does; NULL ends the list. */
extern const char *const comma_openers[];

bool comma_opens_clause(const struct analysis *a, size_t word); /* not the first word */

/* Whether the word is tagged as a conjunction and is hardly anything else: "dass", "weil". */
bool comma_is_conjunction(const struct analysis *a, size_t word);

#endif
