/* Sentences without a counterpart that are no loss. */
#ifndef MTLINT_CHECKS_LONE_SENTENCE_H
#define MTLINT_CHECKS_LONE_SENTENCE_H

#include "text/bitext.h"

/* More than the letter or number of an item ("Q.", "2.") and than an exclamation ("Hah!", "Watch this!"), unless that
 * forbids something. */
bool side_says_something(const struct pair_side *side);

/* The link is in a pair of a bilingual format that has as many sentences on either side, not many, and about as
 * much text: what looks left out was put in other words. */
bool link_is_reworded(const struct bitext *b, const struct sentence_link *l);

/* The translation beside a lone sentence of the source text is long enough for both: it has them in one sentence. */
bool link_is_merged(const struct bitext *b, const struct sentence_link *l);

#endif
