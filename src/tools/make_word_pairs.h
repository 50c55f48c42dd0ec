/* The counts of neighbours: de/word_pairs.txt. Part of the lexicon compiler. */
#ifndef MTLINT_TOOLS_MAKE_WORD_PAIRS_H
#define MTLINT_TOOLS_MAKE_WORD_PAIRS_H

#include "base/buf.h"
#include "base/vec.h"
#include "text/tagging.h"

/* As text/tagging.h lays them out; the text of kinds is appended to the text of the model. */
struct word_pairs {
    VEC_OF(struct tagging_kind) kinds;
    struct word_pair *pairs; /* by first and second kind */
};

/* Reads DIR/de/word_pairs.txt. A fault ends the program. */
void word_pairs_read(struct word_pairs *p, const char *dir, struct buf *text);
void word_pairs_release(struct word_pairs *p);

#endif
