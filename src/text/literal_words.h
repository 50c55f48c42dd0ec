/* How literally a translation follows its source: which of its words are what a dictionary gives for one of the
 * source's words, and how many such words stand in a row. */
#ifndef MTLINT_TEXT_LITERAL_WORDS_H
#define MTLINT_TEXT_LITERAL_WORDS_H

#include "lexicon/vocabulary.h"
#include "text/bitext.h"

struct literal_words {
    size_t content, literal; /* its content words, and the literal ones of them */
    size_t row;              /* most literal words, of content or not, that follow each other; marks are no words */
};

/* Unlike source_coverage_of() this takes no other form or ending of a word for its translation: a word is literal when
 * itself or one of its lemmas is listed for a word of the source, or stands there. All 0 without a dictionary of the
 * two languages. `words` are those of the translation. Linear time but for a sort of the source's words. */
struct literal_words literal_words_of(const struct bitext *b, struct vocabulary *words, const struct pair_view *p);

#endif
