#include "text/text_side.h"

const struct token *text_side_tokens(const struct text_side *side, size_t from, size_t to, struct side_tokens *memory,
                                     size_t *count)
{
    if (side->tokens && kept_tokens_has(side->tokens, side->doc))
        return kept_tokens_of(side->tokens, from, to, count);
    memory->all.len = 0;
    for (size_t i = from; i < to; i++) {
        const struct sentence *s = &side->doc->sentences.items[i];
        tokenize(side->lang, side->doc->text, s->off, s->len, side->forms, &memory->sentence);
        for (size_t k = 0; k < memory->sentence.len; k++)
            vec_push(&memory->all, memory->sentence.items[k]);
    }
    *count = memory->all.len;
    return memory->all.items;
}

void side_tokens_release(struct side_tokens *memory)
{
    token_list_release(&memory->sentence);
    token_list_release(&memory->all);
}

unsigned text_side_answer(const struct text_side *side, const struct token *t, word_question question)
{
    const void *asked = (const void *)question;
    unsigned answer = question(side->lang, (struct span){side->doc->text + t->off, t->len});
    if (t->form != TOKEN_NO_FORM && side->words)
        vocabulary_keep_answer(side->words, t->form, asked, (uint8_t)(answer + 1));
    else if (t->form != TOKEN_NO_FORM && side->answers)
        answers_keep(side->answers, t->form, asked, (uint8_t)(answer + 1));
    return answer;
}
