/* Which language the words of a document belong to, decided once a worker and form. */
#ifndef MTLINT_CHECKS_WORD_LANGUAGE_H
#define MTLINT_CHECKS_WORD_LANGUAGE_H

#include "engine/check.h"

/* What a word tells: WORD_BOTH belongs to either language ("in", "Team"). */
enum kind { WORD_NONE, WORD_GERMAN, WORD_ENGLISH, WORD_ENGLISH_FUNCTION, WORD_BOTH, WORD_STRANGE };

struct word_languages {
    const struct lang *english;
    struct buf lower;
};

void word_languages_init(struct word_languages *w, const struct check_context *c);
void word_languages_release(struct word_languages *w);

/* WORD_NONE for what is no word or holds digits or code. */
enum kind word_language(struct word_languages *w, struct check_context *c, const struct token *t);

/* A form_question: whether word_is_english_function() can hold of a token of this form. */
unsigned form_is_english_function(const struct check_context *c, struct span word);

/* The same as word_language() giving WORD_ENGLISH_FUNCTION, but nearly always told from a list of a few words. */
bool word_is_english_function(struct word_languages *w, struct check_context *c, const struct token *t);

/* An English function word that may be German too: "in", "was". Only worth asking of WORD_BOTH. */
bool word_is_english_function_too(struct word_languages *w, struct check_context *c, const struct token *t);

/* Quoted words, and what the page sets in italics or links to by its title, may be in any language. */
bool word_is_set_apart(const struct check_context *c, const struct token *t);

#endif
