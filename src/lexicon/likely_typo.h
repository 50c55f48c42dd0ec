/* Whether an unknown form is rather a slip of another word than a form, a compound or a derivation that nobody lists.
 */
#ifndef MTLINT_LEXICON_LIKELY_TYPO_H
#define MTLINT_LEXICON_LIKELY_TYPO_H

#include "lexicon/judgement.h"

/* `best` is the likeliest word that is near the form. */
bool is_likely_typo(const struct judgement *j, const struct candidate *best);

#endif
