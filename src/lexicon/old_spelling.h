/* The German spelling of before 1996 and what the reform made of it. */
#ifndef MTLINT_LEXICON_OLD_SPELLING_H
#define MTLINT_LEXICON_OLD_SPELLING_H

#include "base/buf.h"
#include "base/span.h"

/* Appends the spelling of today to *out when the word is one whose spelling changed other than from ß to ss
 * ("Schiffahrt", "plazieren", "wieviel"). The list leaves out what the revision of 2006 allows again. The first letter
 * keeps its case. */
bool old_spelling_replace(struct span word, struct buf *out);

#endif
