/* Decides what a word form of a document is, with the document's own words as evidence, and how to repair it. */
#ifndef MTLINT_LEXICON_JUDGE_H
#define MTLINT_LEXICON_JUDGE_H

#include "lexicon/twins.h"
#include "lexicon/vocabulary.h"

/* Fills in verdict, sure, flags, repair and others of the form. Deterministic: depends on the vocabulary only. */
void judge_form(struct vocabulary *v, uint32_t id);

#endif
