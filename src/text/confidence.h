/* How far the analysis of a sentence can be trusted. Checks that judge by the analysis are not run where it is low. */
#ifndef MTLINT_TEXT_CONFIDENCE_H
#define MTLINT_TEXT_CONFIDENCE_H

#include "text/analysis.h"

/* Of 100; below this a sentence counts as one whose structure is not known. */
enum { CONFIDENCE_MIN = 50 };

/* From 0 to 100, of a finished analysis. What takes from it:
 *   words of another language and words that nothing is known of: twice their share of all words;
 *   more than 60 words, and verse: half each, which is enough to be silent;
 *   dots that stand for something left out inside the sentence: 15 each, no more than 45;
 *   clauses without a finite verb: 5 each, no more than 20, for that may be the fault that is looked for. */
unsigned analysis_confidence(const struct analysis *a, const struct token *tokens, bool verse);

/* Whether a segment is three short lines or more: verse, an address, a list without marks. */
bool text_is_verse(const char *text, size_t len);

/* Whether no line of it goes on in lower case, as wrapped prose does. */
bool text_lines_are_apart(const char *text, size_t len);

#endif
