/* Words made with endings and prefixes, which no list holds: of names ("Kiewer", "merkelsche"), of nouns
 * ("soziopathisch"), of adjectives ("verrückterweise", "unverzichtbar", "allerwichtigste"), of verbs ("fernsteuerbar").
 */
#ifndef MTLINT_LEXICON_AFFIXES_H
#define MTLINT_LEXICON_AFFIXES_H

#include "lexicon/word.h"

/* True when such a rule explains the word; notes the origin. */
bool affix_accepts(const struct word *w);

#endif
