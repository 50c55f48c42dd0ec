/* Words that lost a sound and kept the rest: "kanns" (kann es), "willste" (willst du), "stehn", "vergangnen", "größre".
 * Books, verse, quotations and everyday prose have them; none is misspelled. */
#ifndef MTLINT_LEXICON_CONTRACTIONS_H
#define MTLINT_LEXICON_CONTRACTIONS_H

#include "lexicon/word.h"

/* True when the word is such a form of a word of the lexicon, whose readings it has; notes the origin. */
bool contraction_accepts(const struct word *w);

#endif
