/* Cuts a sentence into tokens. */
#ifndef MTLINT_TEXT_TOKENIZER_H
#define MTLINT_TEXT_TOKENIZER_H

#include "base/intern.h"
#include "base/vec.h"
#include "core/document.h"
#include "core/token.h"
#include "lang/lang.h"

struct token_list {
    struct token *items;
    size_t len, cap;
};

/* Replaces the contents of *out with the tokens of text[off, off+len). `before` is the byte before off that decides
 * whether the first token has space before it. Word forms are interned in *forms exactly as they stand (soft hyphens
 * included). TOKEN_QUOTED is set by quotation marks inside the sentence. Linear time. */
void tokenize(const struct lang *lang, const char *text, size_t off, size_t len, struct intern *forms,
              struct token_list *out);

void token_list_release(struct token_list *list);

#endif
