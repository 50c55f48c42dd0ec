/* Texts that are lists of labels. */
#ifndef MTLINT_ENGINE_LABEL_LIST_H
#define MTLINT_ENGINE_LABEL_LIST_H

#include "base/span.h"
#include "core/document.h"

/* True when the text has more words than `max`; it stops counting there. */
bool has_more_words(struct span text, size_t max);

/* Whether the document is a list of labels and short messages, such as a program shows: no leftovers of a web page. */
bool document_is_labels(const struct document *doc);

#endif
