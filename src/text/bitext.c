#include "text/bitext.h"

void pair_side_fill(struct pair_side *side, struct side_tokens *memory, const struct text_side *text, size_t from,
                    size_t to)
{
    *side = (struct pair_side){.doc = text->doc, .lang = text->lang};
    if (from == to)
        return;
    const struct sentence *first = &text->doc->sentences.items[from], *last = &text->doc->sentences.items[to - 1];
    side->off = first->off;
    side->len = last->off + last->len - first->off;
    side->tokens = text_side_tokens(text, from, to, memory, &side->token_count);
}
