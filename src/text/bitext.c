#include "text/bitext.h"

void pair_side_fill(struct pair_side *side, struct pair_tokens *tokens, const struct document *doc,
                    const struct lang *lang, struct intern *forms, size_t from, size_t to)
{
    *side = (struct pair_side){.doc = doc, .lang = lang};
    tokens->all.len = 0;
    for (size_t i = from; i < to; i++) {
        const struct sentence *s = &doc->sentences.items[i];
        tokenize(lang, doc->text, s->off, s->len, forms, &tokens->sentence);
        for (size_t k = 0; k < tokens->sentence.len; k++)
            vec_push(&tokens->all, tokens->sentence.items[k]);
        side->off = i == from ? s->off : side->off;
        side->len = s->off + s->len - side->off;
    }
    side->tokens = tokens->all.items;
    side->token_count = tokens->all.len;
}

void pair_tokens_release(struct pair_tokens *tokens)
{
    token_list_release(&tokens->sentence);
    token_list_release(&tokens->all);
}
