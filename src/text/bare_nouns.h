/* Nouns that German uses without an article in the singular: what has no number ("Wasser"), what belongs to a verb
 * ("Angst haben"), what something is said to be ("das ist Zufall"). */
#ifndef MTLINT_TEXT_BARE_NOUNS_H
#define MTLINT_TEXT_BARE_NOUNS_H

#include "text/analysis.h"

/* Also true of infinitives used as nouns. */
bool noun_stands_bare(const struct analysis *a, size_t word);

/* Whether it ends like the names of qualities, many of which need no article beside a verb ("Unabhängigkeit schaffen").
 */
bool noun_is_quality(const struct analysed_word *w);

/* Whether it can be a plural, which needs no article. */
bool noun_is_plural(const struct analysed_word *w);

#endif
