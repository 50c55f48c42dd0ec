/* Questions about the words around a place in a sentence, by their letters and readings. Places outside the sentence
 * are no words. */
#ifndef MTLINT_CHECKS_PLACE_TOOLS_H
#define MTLINT_CHECKS_PLACE_TOOLS_H

#include "engine/check.h"
#include "lexicon/lexicon.h"

/* Whether token i is a word of which the vocabulary knows. */
bool is_word(const struct sentence_view *s, size_t i);

/* Whether token i is one of the words, which are listed in lower case with a blank before and behind each. */
bool is_any(const struct check_context *c, const struct sentence_view *s, size_t i, const char *list);

/* Whether one of the words stands at most six tokens away. */
bool has_near(const struct check_context *c, const struct sentence_view *s, size_t i, const char *list);

/* Whether some reading of token i is of this part of speech and has one of the features; 0 asks for none. */
bool reads(struct check_context *c, const struct sentence_view *s, size_t i, enum part_of_speech part,
           uint32_t features);

bool is_finite(struct check_context *c, const struct sentence_view *s, size_t i);
bool is_noun(struct check_context *c, const struct sentence_view *s, size_t i); /* with its capital */

/* A subject of which no article need be thought: "er", "man". */
bool is_subject(const struct check_context *c, const struct sentence_view *s, size_t i);

bool is_comma(const struct check_context *c, const struct sentence_view *s, size_t i);

/* Whether a sentence, or speech within one, begins with token i. */
bool begins(const struct sentence_view *s, size_t i);

#endif
