/* Cuts the segments of a document into sentences. Rule-based; the language gives abbreviations and ordinals. */
#ifndef MTLINT_TEXT_SENTENCES_H
#define MTLINT_TEXT_SENTENCES_H

#include "core/document.h"
#include "lang/lang.h"

/* Fills doc->sentences from doc->segments. Linear time. A heading or cell is one sentence unless it plainly holds
 * several. */
void sentences_split(struct document *doc, const struct lang *lang);

#endif
