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

/* Whether one of tokens from..to, to exclusive, is one of the words; places outside the sentence are none. */
bool has_between(const struct check_context *c, const struct sentence_view *s, size_t from, size_t to,
                 const char *list);

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

/* Whether no word stands at i: the end of the sentence, a mark, a number. */
bool is_end(const struct sentence_view *s, size_t i);
bool is_number(const struct sentence_view *s, size_t i);

/* A finite verb and nothing else: "ist", "kamen". */
bool is_surely_finite(struct check_context *c, const struct sentence_view *s, size_t i);

/* An adjective or participle as it stands behind "sein", and no inflected one: "müde", "wärmer", "geöffnet". */
bool is_predicative(struct check_context *c, const struct sentence_view *s, size_t i);

/* An adjective or participle that has an ending: "vergangenen". */
bool is_inflected_adjective(struct check_context *c, const struct sentence_view *s, size_t i);

/* NOMINAL_ cells of a common noun, of all its readings; 0 when it may be a name or is no noun. */
uint32_t noun_cells(struct check_context *c, const struct sentence_view *s, size_t i);

/* A word more frequent in English, of whose gender one cannot be sure. */
bool is_loanword(const struct check_context *c, const struct sentence_view *s, size_t i);

/* The first token from i on that is no inflected adjective: where the noun would stand. */
size_t noun_behind(struct check_context *c, const struct sentence_view *s, size_t i);

/* A stretch of the sentence between marks: commas, stops, dashes, brackets, quotation marks. */
struct clause {
    size_t from, to; /* tokens, to exclusive */
};
struct clause clause_around(const struct check_context *c, const struct sentence_view *s, size_t i);

/* Whether a word of the stretch but i may be a finite verb with one of these cells, or is one for sure. */
bool clause_may_have_verb(struct check_context *c, const struct sentence_view *s, size_t i, uint32_t cells);
bool clause_has_verb(struct check_context *c, const struct sentence_view *s, size_t i);

/* Whether a word of the stretch is in the list. */
bool clause_has(const struct check_context *c, const struct sentence_view *s, size_t i, const char *list);

/* The last word of the stretch around i. */
size_t clause_last(const struct check_context *c, const struct sentence_view *s, size_t i);

#endif
