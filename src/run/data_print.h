/* A fingerprint of all that decides what a check finds besides the text and the settings: the program itself, the
 * lexicon, the rules, hunspell's dictionary. */
#ifndef MTLINT_RUN_DATA_PRINT_H
#define MTLINT_RUN_DATA_PRINT_H

#include "base/buf.h"

/* Appends a few bytes that are others as soon as a byte of any of these is another. False when one cannot be read. */
bool data_print(const char *data_dir, struct buf *out);

#endif
