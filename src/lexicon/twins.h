/* Near neighbours among the words of one document: which forms are one slip apart. */
#ifndef MTLINT_LEXICON_TWINS_H
#define MTLINT_LEXICON_TWINS_H

#include "lexicon/near_index.h"

struct vocabulary;

/* Indexes the forms of the vocabulary that are no plain German words (names, compounds, the unknown) by their ids. The
 * caller frees it. */
struct near_index *twins_new(struct vocabulary *v);

#endif
