#include "text/kept_tokens.h"

/* Bytes of the longest text whose tokens are kept: they take about three times as many. */
enum { KEPT_TEXT = 1 << 20 };

void kept_tokens_clear(struct kept_tokens *k)
{
    k->items.len = k->ends.len = 0;
}

void kept_tokens_release(struct kept_tokens *k)
{
    vec_release(&k->items);
    vec_release(&k->ends);
}

void kept_tokens_add(struct kept_tokens *k, const struct document *doc, const struct token_list *sentence)
{
    if (doc->text_len > KEPT_TEXT)
        return;
    for (size_t i = 0; i < sentence->len; i++)
        vec_push(&k->items, sentence->items[i]);
    vec_push(&k->ends, (uint32_t)k->items.len);
}
