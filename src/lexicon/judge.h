/* Decides what a word form of a document is, with the document's own words as evidence, and how to repair it. */
#ifndef MTLINT_LEXICON_JUDGE_H
#define MTLINT_LEXICON_JUDGE_H

#include "lexicon/twins.h"
#include "lexicon/vocabulary.h"

/* log10 odds (struct candidate_repair) from which an unknown word is called a typo. In lower case no name can be meant;
 * where an article or an adjective asks for a noun, hardly any. Measured on made-up typos and clean texts
 * (tests/tools/eval.sh): about 95 of 100 typos reach these bars, and one sound word in several thousand. */
#define TYPO_LOWER_ODDS (-1.6)
#define TYPO_NOUN_PLACE_ODDS (-0.8)
#define TYPO_START_ODDS (-1.0)
#define TYPO_CAPITAL_ODDS 0.2

/* Fills in verdict, flags, repair and candidates of the form. VERDICT_TYPO is a suspicion: where the word stands, the
 * odds must reach one of the bars above. Deterministic: depends on the vocabulary only. */
void judge_form(struct vocabulary *v, uint32_t id);

#endif
