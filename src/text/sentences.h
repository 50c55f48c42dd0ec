/* Cuts the segments of a document into sentences. Rule-based; the language gives abbreviations and ordinals. */
#ifndef MTLINT_TEXT_SENTENCES_H
#define MTLINT_TEXT_SENTENCES_H

#include "core/document.h"
#include "lang/lang.h"

/* Fills doc->sentences from doc->segments. Linear time. A heading or cell is one sentence unless it plainly holds
 * several. */
void sentences_split(struct document *doc, const struct lang *lang);

/* The same for segments [first, end) alone. */
void sentences_split_part(struct document *doc, const struct lang *lang, size_t first, size_t end);

#endif
