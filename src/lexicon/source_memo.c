#include "lexicon/source_memo.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/intern.h"
#include "base/vec.h"
#include "lexicon/lexicon.h"

enum { KEPT_BYTES = 16 << 20 };

struct source_form {
    struct translated german;         /* without words: not yet asked */
    const struct form_keys *keys;     /* NULL: not yet kept */
    const struct listed_word *listed; /* NULL: not yet asked */
};

struct source_memo {
    const struct lang *lang;
    const struct translations *t;
    struct intern ids;
    struct answers answers; /* by id */
    struct listed listed;
    VEC_OF(struct source_form) forms; /* by id */
    struct arena arena;
    size_t bytes; /* of the arena and the ids, about */
};

struct source_memo *source_memo_new(const struct lang *lang, const struct translations *t)
{
    struct source_memo *m = xcalloc(1, sizeof(*m));
    m->lang = lang;
    m->t = t;
    intern_init(&m->ids);
    answers_init(&m->answers);
    listed_init(&m->listed);
    return m;
}

void source_memo_free(struct source_memo *m)
{
    if (!m)
        return;
    intern_release(&m->ids);
    answers_release(&m->answers);
    listed_release(&m->listed);
    vec_release(&m->forms);
    arena_release(&m->arena);
    free(m);
}

void source_memo_use(struct source_memo **m, const struct lang *lang, const struct translations *t)
{
    if (*m && (*m)->lang == lang && (*m)->t == t && (*m)->bytes < KEPT_BYTES)
        return;
    source_memo_free(*m);
    *m = source_memo_new(lang, t);
}

uint32_t source_memo_id(struct source_memo *m, struct span word)
{
    uint32_t id = intern_id(&m->ids, word.ptr, word.len);
    if (id == m->forms.len) {
        vec_push(&m->forms, (struct source_form){0});
        m->bytes += word.len + sizeof(struct source_form);
    }
    return id;
}

struct answers *source_memo_answers(struct source_memo *m)
{
    return &m->answers;
}

struct listed *source_memo_lists(struct source_memo *m)
{
    return &m->listed;
}

const struct listed_word *source_memo_listed(struct source_memo *m, uint32_t id)
{
    struct source_form *f = &m->forms.items[id];
    bool as_written;
    if (!f->listed) {
        f->listed = listed_word(&m->listed, intern_span(&m->ids, id), &as_written);
        m->bytes += sizeof(*f->listed);
    }
    return f->listed;
}

const struct form_keys *source_memo_keys(const struct source_memo *m, uint32_t id)
{
    return m->forms.items[id].keys;
}

void source_memo_keep_keys(struct source_memo *m, uint32_t id, const uint32_t *keys, uint32_t count, uint8_t kind)
{
    m->forms.items[id].keys = form_keys_copy(&m->arena, keys, count, kind);
    m->bytes += form_keys_size(count);
}

/* The translations of one word while they are found. */
struct folded_words {
    struct source_memo *memo;
    VEC_OF(struct span) words;
};

static void add_folded(void *arg, struct span german)
{
    struct folded_words *f = arg;
    char folded[LEXICON_FORM_MAX];
    size_t len = lexicon_fold(german.ptr, german.len, folded, sizeof(folded));
    vec_push(&f->words, arena_span(&f->memo->arena, (struct span){folded, len}));
    f->memo->bytes += len + sizeof(struct span);
}

static struct translated find(struct source_memo *m, struct span word)
{
    struct folded_words f = {.memo = m};
    if (m->t)
        translations_each(m->t, word, add_folded, &f);
    struct span *words = arena_alloc(&m->arena, (f.words.len + 1) * sizeof(*words));
    struct translated found = {words, f.words.len};
    for (size_t i = 0; i < f.words.len; i++)
        words[i] = f.words.items[i];
    vec_release(&f.words);
    return found;
}

struct translated source_memo_translated(struct source_memo *m, uint32_t id)
{
    struct translated *german = &m->forms.items[id].german;
    if (!german->words)
        *german = find(m, intern_span(&m->ids, id));
    return *german;
}

struct translated source_memo_translate(struct source_memo *m, struct span word)
{
    return m ? source_memo_translated(m, source_memo_id(m, word)) : (struct translated){0};
}
