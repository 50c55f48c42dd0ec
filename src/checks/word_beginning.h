/* end- and ent-, wieder- and wider-: words that another word's beginning was taken for, so that a compound seems to
 * explain them: "Endscheidung", "Wiederstand". */
#ifndef MTLINT_CHECKS_WORD_BEGINNING_H
#define MTLINT_CHECKS_WORD_BEGINNING_H

#include "engine/check.h"

/* Writes what is meant by such a word and returns its length in bytes, 0 for any other word and for what does not fit
 * into max bytes. What is meant is a known word. */
size_t word_with_right_beginning(const struct check_context *c, const struct token *t, char *out, size_t max);

#endif
