/* The middle of the line: sentences to tokens, tokens to findings. */
#ifndef MTLINT_RUN_CHECK_SENTENCES_H
#define MTLINT_RUN_CHECK_SENTENCES_H

#include "run/check_file.h"

/* First pass: every word form of the document into c->words. Returns the number of words. */
size_t count_words(struct workspace *w, struct check_context *c);

/* Takes back what the first pass counted of the sentences of c->doc: they are no longer in the text. */
void uncount_words(struct workspace *w, struct check_context *c);

/* Second pass, right behind the first one: all checks and rules over all segments and their sentences. What the tool
 * itself could not do (a rule that hit its match limit) is appended to *problems, a line each. */
void check_segments(struct workspace *w, struct check_context *c, struct buf *problems);

/* The second pass over segments [first, end) alone, by the checks that need no more than that and by all rules. */
void check_some_segments(struct workspace *w, struct check_context *c, size_t first, size_t end, struct buf *problems);

#endif
