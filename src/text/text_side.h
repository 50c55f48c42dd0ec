/* One of two texts that translate each other. */
#ifndef MTLINT_TEXT_TEXT_SIDE_H
#define MTLINT_TEXT_TEXT_SIDE_H

#include "lexicon/lexicon.h"
#include "lexicon/source_memo.h"
#include "lexicon/vocabulary.h"
#include "text/kept_tokens.h"

/* The forms of a text that has no vocabulary, in the memo of their language. */
struct memo_forms {
    struct source_memo *memo; /* borrowed */
    struct answers *answers;  /* of the memo */
    VEC_OF(uint32_t) ids;     /* by form: 1 + its number in the memo; 0: not yet asked */
};

void memo_forms_init(struct memo_forms *f, struct source_memo *memo);
void memo_forms_release(struct memo_forms *f);

/* The forms of a text as lexicon_fold() makes them, each folded once. */
struct folded_forms {
    VEC_OF(struct span) forms; /* by form; without bytes: not yet folded */
    struct arena arena;
};

void folded_forms_release(struct folded_forms *f);

/* A document that is cut into sentences, with the ids of its word forms. */
struct text_side {
    const struct document *doc;
    const struct lang *lang;
    struct intern *forms;             /* of `words`, or any to be filled */
    struct vocabulary *words;         /* its readings give the lemmas; NULL: forms are compared as they are */
    const struct kept_tokens *tokens; /* of its sentences; NULL or empty: they are found whenever needed */
    struct memo_forms *known;         /* where there are no words; NULL: nothing is kept about its forms */
    struct folded_forms *folded;      /* NULL: none are kept */
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

/* The number of a form in the memo of a side that has one. */
uint32_t text_side_find_memo_id(const struct text_side *side, uint32_t form);

static inline uint32_t text_side_memo_id(const struct text_side *side, uint32_t form)
{
    uint32_t known = form < side->known->ids.len ? side->known->ids.items[form] : 0;
    return known ? known - 1 : text_side_find_memo_id(side, form);
}

/* The translations of a word of the side; none where it has no memo. */
struct translated text_side_translated(const struct text_side *side, const struct token *t);

/* A token as lexicon_fold() makes it, which lives as long as the side's forms or the memory; empty when it is longer
 * than a word of a lexicon. */
struct folded_token {
    char bytes[LEXICON_FORM_MAX];
};
struct span text_side_folded(const struct text_side *side, const struct token *t, struct folded_token *memory);

/* Whether the token stands in the list, as word_in() has it; of a form that the side knows in constant time. The list
 * is a constant of the program. */
bool text_side_has(const struct text_side *side, const struct token *t, const char *list);

/* What was kept about a token's form, by answers_find(); 0 when nothing was. */
static inline unsigned text_side_kept(const struct text_side *side, const struct token *t, const void *question)
{
    if (t->form != TOKEN_NO_FORM && side->words)
        return vocabulary_answer(side->words, t->form, question);
    if (t->form != TOKEN_NO_FORM && side->known)
        return answers_find(side->known->answers, text_side_memo_id(side, t->form), question);
    return 0;
}

/* Keeps an answer about a token's form, which depends on the form alone and is not 0. */
void text_side_keep(const struct text_side *side, const struct token *t, const void *question, uint8_t answer);

/* A question about a word that only its bytes and the language decide. Answers are below 255. */
typedef unsigned (*word_question)(const struct lang *lang, struct span word);

/* Asks it about a token of the side, and keeps the answer. */
unsigned text_side_answer(const struct text_side *side, const struct token *t, word_question question);

/* The same, but each form once. */
static inline unsigned text_side_ask(const struct text_side *side, const struct token *t, word_question question)
{
    unsigned kept = text_side_kept(side, t, (const void *)question);
    return kept ? kept - 1 : text_side_answer(side, t, question);
}

#endif
