/* The model of tag sequences: de/tag_sequences.txt and de/tag_words.txt. Part of the lexicon compiler. */
#ifndef MTLINT_TOOLS_MAKE_TAGGING_H
#define MTLINT_TOOLS_MAKE_TAGGING_H

#include "base/buf.h"

/* Reads the files of DIR/de and appends the bytes of tagging.bin (text/tagging.h). A fault ends the program. */
void tagging_make(struct buf *out, const char *dir);

#endif
