/* Words that German makes by rule and no list holds: nouns of verbs (-ung, -er), diminutives, learned endings (-ologe).
 */
#ifndef MTLINT_LEXICON_DERIVATION_H
#define MTLINT_LEXICON_DERIVATION_H

#include "lexicon/lexicon.h"

/* True for a noun (with its capital) that is derived from a word of the lexicon: "Abnabelung", "Aufschäumer",
 * "Pläuschchen". */
bool derivation_is_noun(const struct lexicon *lex, const char *word, size_t len);

/* True when s, in lower case, is the stem of a verb: "flimmer" (flimmern), "wasch" (waschen). It may then modify a
 * compound. */
bool derivation_is_verb_stem(const struct lexicon *lex, const char *s, size_t len);

#endif
