/* Words that German makes by rule and no list holds: compounds, derivations, verbs with prefixes, gender forms, forms
 * of names, spellings of Switzerland and of before 1996. */
#ifndef MTLINT_LEXICON_PRODUCTIVE_H
#define MTLINT_LEXICON_PRODUCTIVE_H

#include "lexicon/word.h"

/* True when a rule explains the word, which the lexicon itself does not have; notes the origin. */
bool productive_accepts(const struct word *w);

/* The form of the lexicon whose inflection shows how a derived word with the same ending is inflected: "Zeitungen" for
 * "Abnabelungen", "schwedischen" for "chloroformischen"; NULL when no ending is known. Static. */
const char *productive_model(const char *s, size_t len, bool noun);

/* Notes that a derived word is inflected like its model, if there is one; always true. */
bool productive_from_model(const struct word *w, bool noun);

/* True for a compound, also of an adjective at the start of a sentence, or of a noun in lower case; notes the origin.
 */
bool productive_is_compound(const struct word *w);

/* True for the first part of a compound whose head follows elsewhere: "Reinigungs- und Pflegemittel". */
bool productive_is_modifier(const struct knowledge *k, const char *s, size_t len);

#endif
