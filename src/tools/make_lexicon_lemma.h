/* Lemmas as the lists write them, and what is made of their letters and readings. For make_lexicon_german.c. */
#ifndef MTLINT_TOOLS_MAKE_LEXICON_LEMMA_H
#define MTLINT_TOOLS_MAKE_LEXICON_LEMMA_H

#include "tools/make_lexicon_german.h"

/* Ends the program: the line just read from the file is wrong. */
_Noreturn void fail_line(const struct text_file *file, const char *why);

/* Copies the lemma without its mark into out (room for LEXICON_FORM_MAX bytes) and returns its length; *mark is where
 * the mark was, else 0. */
size_t unmark(const struct text_file *file, struct span marked, char *out, size_t *mark);

/* Where the last `count` code points of the text begin. */
size_t strip_point(const struct text_file *file, struct span text, size_t count);

/* Cells of nominals (NOMINAL_CELLS), each in whatever gender. */
uint32_t with_all_genders(uint32_t cells);

#endif
