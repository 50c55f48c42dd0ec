/* The words from one on to the next mark, and what verbs are among them: two finite verbs in a stretch without a comma
 * are two clauses, and a finite verb at its end is that of a clause which began within it. */
#ifndef MTLINT_CHECKS_COMMA_STRETCH_H
#define MTLINT_CHECKS_COMMA_STRETCH_H

#include "text/analysis.h"

/* The last word before the next mark; quotation marks and brackets go by. */
size_t comma_stretch_end(const struct analysis *a, size_t word);

/* The same, or the last word before und, oder and the like. */
size_t comma_member_end(const struct analysis *a, size_t word);

/* Whether the clause that the word is tagged into has its finite verb behind it. */
bool comma_has_finite(const struct analysis *a, size_t word);

/* Whether the clause of the word before this one has its finite verb by then. */
bool comma_has_verb_before(const struct analysis *a, size_t word);

/* Whether `last` is a finite verb, and no infinitive or participle that the verb before `word` may ask for. */
bool comma_ends_in_finite(const struct analysis *a, size_t word, size_t last);

/* The same of a word that may be one, whatever its tag. */
bool comma_may_end_in_finite(const struct analysis *a, size_t word, size_t last);

bool comma_could_be_finite(const struct analysis *a, size_t word);

/* Whether a finite verb stands between the two. */
bool comma_has_finite_within(const struct analysis *a, size_t word, size_t last);

/* The cells of the noun phrase that begins at the word; 0 when none does. */
uint32_t comma_cells_at(const struct analysis *a, size_t word);

#endif
