/* What stands around a word: whether a finding about its spelling can be trusted there. Shared by the spelling checks.
 */
#ifndef MTLINT_CHECKS_WORD_CONTEXT_H
#define MTLINT_CHECKS_WORD_CONTEXT_H

#include "engine/check.h"

/* The verdict on token i; VERDICT_NONE when it is no word or lies outside the sentence. */
enum verdict verdict_at(struct check_context *c, const struct sentence_view *s, size_t i);

/* The nearest word token before or after i, (size_t)-1 when there is none before punctuation other than a hyphen. */
size_t word_before(const struct sentence_view *s, size_t i);
size_t word_after(const struct sentence_view *s, size_t i);

/* True when neighbours are not German either: a title, a quotation, a company's name. */
bool is_foreign_surrounding(struct check_context *c, const struct sentence_view *s, size_t i);

/* True when most words around, up to three on either side, are no German: a sentence of another language. */
bool is_foreign_stretch(struct check_context *c, const struct sentence_view *s, size_t i);

/* True when an article, a possessive or an adjective stands before the word: then it is a noun and no name. */
bool is_noun_place(struct check_context *c, const struct sentence_view *s, size_t i);

/* True when something sticks to the word, so that it is a part of another or the name of a thing: "/list",
 * "sources.list(5)", "'first'". */
bool is_part_of_another(const struct check_context *c, const struct sentence_view *s, size_t i);

/* Adds the repair that the vocabulary holds for the form, safe when it is sure. */
void add_repair(struct check_context *c, struct finding *f, const struct token *t, const struct form *form);

/* The token is the rest of a verb that has no form without its prefix, which stands behind it: "Der Wind frischt auf".
 */
bool is_parted_verb(struct check_context *c, const struct sentence_view *s, size_t i);

/* An attribute with words of its own before it begins here: "(für) von ihm bezahlte Waren". */
bool opens_attribute(const struct analysis *a, size_t word);

#endif
