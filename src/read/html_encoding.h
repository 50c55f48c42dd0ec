/* What HTML says of its own encoding. */
#ifndef MTLINT_READ_HTML_ENCODING_H
#define MTLINT_READ_HTML_ENCODING_H

#include "base/buf.h"
#include "core/source.h"

/* Refuses a source that is no UTF-8 and gives itself another encoding, whose name the span in it begins with; the bytes
 * decide, not what it says of itself. An empty name says nothing. 0, or -1 and a message with the line. */
int html_check_encoding(const struct source *s, struct span name, struct buf *err);

/* What stands behind the first `key` in the text, a quotation mark left out; empty when it is not there. */
struct span html_behind(struct span text, const char *key);

#endif
