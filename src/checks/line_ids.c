#include "checks/line_ids.h"

#include "base/utf8.h"

void line_ids_init(struct line_ids *l)
{
    *l = (struct line_ids){0};
    intern_init(&l->words);
    intern_init(&l->lines);
    buf_init(&l->lower);
}

void line_ids_release(struct line_ids *l)
{
    intern_release(&l->words);
    intern_release(&l->lines);
    vec_release(&l->line);
    buf_release(&l->lower);
}

static uint32_t find_word(struct line_ids *l, struct span text)
{
    buf_clear(&l->lower);
    utf8_add_lower(&l->lower, text.ptr, text.len);
    return intern_id(&l->words, buf_str(&l->lower), l->lower.len);
}

/* The id of a token in lower case; found once for each form. */
static uint32_t word_of(struct line_ids *l, id_list *known, uint32_t form, struct span text)
{
    if (form == TOKEN_NO_FORM)
        return find_word(l, text);
    while (known->len <= form)
        vec_push(known, 0);
    if (known->items[form] == 0)
        known->items[form] = find_word(l, text) + 1;
    return known->items[form] - 1;
}

uint32_t line_ids_find(struct line_ids *l, const struct pair_side *side, id_list *known, size_t *count)
{
    l->line.len = 0;
    *count = 0;
    for (size_t i = 0; i < side->token_count; i++) {
        struct span text = pair_token(side, i);
        bool question = text.len == 1 && *text.ptr == '?';
        if (side->tokens[i].cls == TOKEN_PUNCT && !question)
            continue;
        uint32_t word = word_of(l, known, side->tokens[i].form, text);
        vec_push(&l->line, word);
        *count += side->tokens[i].cls == TOKEN_WORD;
    }
    return intern_id(&l->lines, (const char *)l->line.items, l->line.len * sizeof(*l->line.items));
}
