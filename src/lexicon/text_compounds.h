/* Compounds with a word that only this text knows: "Ogerjäger", "Widelandsserver". */
#ifndef MTLINT_LEXICON_TEXT_COMPOUNDS_H
#define MTLINT_LEXICON_TEXT_COMPOUNDS_H

#include "lexicon/judgement.h"

/* Whether the capitalised form is a noun behind a word that stands in the text more than once, or such a word behind
 * what stands before nouns. */
bool is_compound_of_text(const struct judgement *j);

#endif
