/* Words that lost a sound and kept the rest: "kanns" (kann es), "willste" (willst du), "stehn", "vergangnen", "größre".
 * Books, verse, quotations and everyday prose have them; none is misspelled. */
#ifndef MTLINT_LEXICON_CONTRACTIONS_H
#define MTLINT_LEXICON_CONTRACTIONS_H

#include "lexicon/word.h"

/* True when the word is such a form of a word of the lexicon, whose readings it has; notes the origin. */
bool contraction_accepts(const struct word *w);

/* True when an adjective lost its e where only verse and old stories drop it, in a participle or a comparative
 * ("vergangnen", "weitre"), and not behind el, er or en ("muntre", "offner"). Elsewhere the letters are rather a slip
 * ("erhaltne" for "erhalten"). */
bool contraction_is_bookish(const struct word *w);

/* True for any word without an e that standard German has: "gehn", "unsre", "muntre", "vergangnen". */
bool contraction_drops_e(const struct word *w);

#endif
