/* What stands behind the finite verb of a subordinate clause, where German has next to nothing. */
#ifndef MTLINT_CHECKS_BEHIND_VERB_H
#define MTLINT_CHECKS_BEHIND_VERB_H

#include "lexicon/knowledge.h"
#include "text/sentence_clauses.h"

/* The last of the words behind the finite verb, when all of them are the clause's own and none is another finite verb
 * or joins one; NO_WORD when there is no such word. */
uint32_t behind_verb_last(const struct analysis *a, uint32_t clause);

/* Whether what stands behind the verb, up to that word, can only stand before it: its infinitive, participle, object,
 * adjective or adverbs. Phrases with a preposition may follow a verb, and never count alone. */
bool behind_verb_is_wrong(const struct analysis *a, const struct knowledge *k, uint32_t clause, uint32_t last);

#endif
