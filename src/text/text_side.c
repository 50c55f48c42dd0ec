#include "text/text_side.h"

#include "text/word_lists.h"

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

void memo_forms_init(struct memo_forms *f, struct source_memo *memo)
{
    *f = (struct memo_forms){.memo = memo, .answers = source_memo_answers(memo)};
}

void memo_forms_release(struct memo_forms *f)
{
    vec_release(&f->ids);
}

uint32_t text_side_find_memo_id(const struct text_side *side, uint32_t form)
{
    struct memo_forms *f = side->known;
    while (f->ids.len <= form)
        vec_push(&f->ids, 0);
    uint32_t id = source_memo_id(f->memo, intern_span(side->forms, form));
    f->ids.items[form] = id + 1;
    return id;
}

struct translated text_side_translated(const struct text_side *side, const struct token *t)
{
    if (t->form == TOKEN_NO_FORM || !side->known)
        return (struct translated){0};
    return source_memo_translated(side->known->memo, text_side_memo_id(side, t->form));
}

void folded_forms_release(struct folded_forms *f)
{
    vec_release(&f->forms);
    arena_release(&f->arena);
}

struct span text_side_folded(const struct text_side *side, const struct token *t, struct folded_token *memory)
{
    struct folded_forms *f = t->form == TOKEN_NO_FORM ? NULL : side->folded;
    if (f && t->form < f->forms.len && f->forms.items[t->form].ptr)
        return f->forms.items[t->form];
    const char *word = side->doc->text + t->off;
    struct span folded = {memory->bytes, lexicon_fold(word, t->len, memory->bytes, sizeof(memory->bytes))};
    while (f && f->forms.len <= t->form)
        vec_push(&f->forms, (struct span){0});
    return f ? (f->forms.items[t->form] = arena_span(&f->arena, folded)) : folded;
}

bool text_side_has(const struct text_side *side, const struct token *t, const char *list)
{
    struct span word = {side->doc->text + t->off, t->len};
    if (t->form == TOKEN_NO_FORM || (!side->words && !side->known))
        return word_in(word, list);
    if (side->words)
        return form_in(side->words, t->form, list);
    struct source_memo *memo = side->known->memo;
    const struct listed_word *row = source_memo_listed(memo, text_side_memo_id(side, t->form));
    return listed_word_in(source_memo_lists(memo), row, word, list);
}

void text_side_keep(const struct text_side *side, const struct token *t, const void *question, uint8_t answer)
{
    if (t->form != TOKEN_NO_FORM && side->words)
        vocabulary_keep_answer(side->words, t->form, question, answer);
    else if (t->form != TOKEN_NO_FORM && side->known)
        answers_keep(side->known->answers, text_side_memo_id(side, t->form), question, answer);
}

unsigned text_side_answer(const struct text_side *side, const struct token *t, word_question question)
{
    unsigned answer = question(side->lang, (struct span){side->doc->text + t->off, t->len});
    text_side_keep(side, t, (const void *)question, (uint8_t)(answer + 1));
    return answer;
}
