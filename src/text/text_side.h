/* One of two texts that translate each other. */
#ifndef MTLINT_TEXT_TEXT_SIDE_H
#define MTLINT_TEXT_TEXT_SIDE_H

#include "lexicon/vocabulary.h"
#include "text/kept_tokens.h"

/* A document that is cut into sentences, with the ids of its word forms. */
struct text_side {
    const struct document *doc;
    const struct lang *lang;
    struct intern *forms;             /* of `words`, or any to be filled */
    struct vocabulary *words;         /* its readings give the lemmas; NULL: forms are compared as they are */
    const struct kept_tokens *tokens; /* of its sentences; NULL or empty: they are found whenever needed */
    struct answers *answers;          /* about its forms where there are no words; NULL: none are kept */
};

/* Memory for tokens that are not kept, used again for the next ones. */
struct side_tokens {
    struct token_list sentence; /* the last one */
    struct token_list all;
};

/* The tokens of sentences [from, to), and how many; valid until the next call with the same memory. */
const struct token *text_side_tokens(const struct text_side *side, size_t from, size_t to, struct side_tokens *memory,
                                     size_t *count);

void side_tokens_release(struct side_tokens *memory);

/* A question about a word that only its bytes and the language decide. Answers are below 255. */
typedef unsigned (*word_question)(const struct lang *lang, struct span word);

/* Asks it about a token of the side, and keeps the answer. */
unsigned text_side_answer(const struct text_side *side, const struct token *t, word_question question);

/* The same, but each form once. */
static inline unsigned text_side_ask(const struct text_side *side, const struct token *t, word_question question)
{
    unsigned kept = 0;
    if (t->form != TOKEN_NO_FORM && side->words)
        kept = vocabulary_answer(side->words, t->form, (const void *)question);
    else if (t->form != TOKEN_NO_FORM && side->answers)
        kept = answers_find(side->answers, t->form, (const void *)question);
    return kept ? kept - 1 : text_side_answer(side, t, question);
}

#endif
