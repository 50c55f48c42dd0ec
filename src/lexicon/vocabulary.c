#include "lexicon/vocabulary.h"

#include <string.h>

#include "lexicon/judge.h"
#include "lexicon/memo.h"
#include "lexicon/lexicon.h"

void vocabulary_init(struct vocabulary *v, const struct knowledge *knowledge, struct memo *memo)
{
    *v = (struct vocabulary){0};
    intern_init(&v->ids);
    v->knowledge = knowledge;
    v->own_memo = !memo;
    vocabulary_use_memo(v, memo ? memo : memo_new(knowledge));
}

void vocabulary_release(struct vocabulary *v)
{
    near_index_free(v->twins);
    if (v->own_memo)
        memo_free(v->memo);
    vec_release(&v->forms);
    intern_release(&v->ids);
    arena_release(&v->arena);
}

static void grow(struct vocabulary *v)
{
    while (v->forms.len < v->ids.count)
        vec_push(&v->forms, (struct form){0});
}

void vocabulary_count(struct vocabulary *v, const struct token *tokens, size_t count)
{
    grow(v);
    for (size_t i = 0; i < count; i++) {
        const struct token *t = &tokens[i];
        if (t->form == TOKEN_NO_FORM)
            continue;
        struct form *f = &v->forms.items[t->form];
        f->count++;
        f->mid_capital += (t->flags & TOKEN_CAPITAL) && !(t->flags & TOKEN_SENTENCE_START);
        f->outside_quotes += !(t->flags & TOKEN_QUOTED);
    }
}

void vocabulary_uncount(struct vocabulary *v, const struct token *tokens, size_t count)
{
    grow(v);
    for (size_t i = 0; i < count; i++) {
        const struct token *t = &tokens[i];
        if (t->form == TOKEN_NO_FORM || v->forms.items[t->form].count == 0)
            continue;
        struct form *f = &v->forms.items[t->form];
        f->count--;
        f->mid_capital -= (t->flags & TOKEN_CAPITAL) && !(t->flags & TOKEN_SENTENCE_START);
        f->outside_quotes -= !(t->flags & TOKEN_QUOTED);
    }
}

const struct form *vocabulary_judge_new(struct vocabulary *v, uint32_t id)
{
    grow(v);
    judge_form(v, id);
    return &v->forms.items[id];
}

const struct form *vocabulary_read(struct vocabulary *v, uint32_t id)
{
    grow(v);
    size_t n;
    const struct reading *found = memo_readings_id(v->memo, vocabulary_memo_id(v, id), &n);
    struct reading *kept = arena_alloc(&v->arena, (n + 1) * sizeof(*kept));
    struct form *f = &v->forms.items[id];
    memcpy(kept, found, n * sizeof(*kept)); /* the memo may forget before we do */
    f->readings = kept;
    f->reading_count = (uint8_t)n;
    return f;
}

void vocabulary_use_memo(struct vocabulary *v, struct memo *memo)
{
    for (size_t i = 0; i < v->forms.len; i++) {
        v->forms.items[i].memo_id = 0;
        v->forms.items[i].listed = NULL;
    }
    v->memo = memo;
    v->answers = memo_answers(memo);
    v->listed = memo_listed(memo);
}

uint32_t vocabulary_find_memo_id(struct vocabulary *v, uint32_t id)
{
    grow(v);
    struct span s = vocabulary_span(v, id);
    return v->forms.items[id].memo_id = memo_id(v->memo, s.ptr, s.len);
}

const struct form *vocabulary_find_listed(struct vocabulary *v, uint32_t id)
{
    uint32_t known = vocabulary_memo_id(v, id);
    struct form *f = &v->forms.items[id];
    f->listed = memo_listed_id(v->memo, known, &f->as_written);
    return f;
}

void vocabulary_keep_answer(struct vocabulary *v, uint32_t id, const void *question, uint8_t answer)
{
    answers_keep(v->answers, vocabulary_memo_id(v, id), question, answer);
}

uint32_t vocabulary_occurrences(const struct vocabulary *v, const char *form, size_t len)
{
    uint32_t id = intern_find(&v->ids, form, len);
    return id == INTERN_NONE || id >= v->forms.len ? 0 : v->forms.items[id].count;
}
