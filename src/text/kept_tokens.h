/* The tokens of all sentences of a document, so that they are found once only. */
#ifndef MTLINT_TEXT_KEPT_TOKENS_H
#define MTLINT_TEXT_KEPT_TOKENS_H

#include "text/tokenizer.h"

struct kept_tokens {
    VEC_OF(struct token) items;
    VEC_OF(uint32_t) ends; /* by sentence */
};

/* Forgets the tokens of the last document. */
void kept_tokens_clear(struct kept_tokens *k);
void kept_tokens_release(struct kept_tokens *k);

/* Appends those of the document's next sentence, unless the document is so large that they would take too much memory:
 * then none are kept. */
void kept_tokens_add(struct kept_tokens *k, const struct document *doc, const struct token_list *sentence);

/* Whether the tokens of all sentences are there. */
static inline bool kept_tokens_has(const struct kept_tokens *k, const struct document *doc)
{
    return k->ends.len > 0 && k->ends.len == doc->sentences.len;
}

/* The tokens of sentences [from, to), and how many; of a document whose tokens are there. */
static inline const struct token *kept_tokens_of(const struct kept_tokens *k, size_t from, size_t to, size_t *count)
{
    size_t start = from ? k->ends.items[from - 1] : 0, end = to ? k->ends.items[to - 1] : 0;
    *count = end > start ? end - start : 0;
    return k->items.items + start;
}

#endif
