#include "lexicon/memo.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/intern.h"
#include "base/vec.h"
#include "lexicon/answers.h"
#include "lexicon/listed.h"
#include "lexicon/readings.h"
#include "lexicon/words.h"

enum { KEPT_BYTES = 24 << 20 };

enum opinion { UNASKED, NO, YES };

struct explained {
    enum verdict verdict;
    enum opinion opinion; /* hunspell's */
    unsigned flags;
    const struct reading *readings; /* NULL until asked */
    size_t reading_count;
    struct word_origin origin; /* the last, for only the used part of its text is kept */
};

/* What is known of a form by its number; each part NULL until asked. */
struct known_form {
    struct form_tags tags;
    struct explained *explained;
    const struct listed_word *listed;
    const struct form_keys *keys;
    bool as_written;
};

struct nearest {
    const struct near_form *forms;
    size_t count;
};

/* Each kind of question has its own numbers; what is kept for a number is NULL until it is answered. */
struct memo {
    const struct knowledge *k;
    struct intern form_ids, compound_ids, near_ids[3]; /* the last by distance */
    VEC_OF(struct known_form) forms;
    VEC_OF(struct compound) compounds; /* of no parts: it is none */
    VEC_OF(struct nearest) near[3];
    struct answers answers; /* by memo_id() */
    struct listed listed;
    struct arena arena;
    size_t bytes;
};

static void start(struct memo *m)
{
    answers_init(&m->answers);
    listed_init(&m->listed);
    intern_init(&m->form_ids);
    intern_init(&m->compound_ids);
    for (size_t d = 0; d < 3; d++)
        intern_init(&m->near_ids[d]);
}

static void forget(struct memo *m)
{
    answers_release(&m->answers);
    listed_release(&m->listed);
    intern_release(&m->form_ids);
    vec_release(&m->forms);
    intern_release(&m->compound_ids);
    vec_release(&m->compounds);
    for (size_t d = 0; d < 3; d++) {
        intern_release(&m->near_ids[d]);
        vec_release(&m->near[d]);
    }
    arena_release(&m->arena);
    m->bytes = 0;
}

struct memo *memo_new(const struct knowledge *k)
{
    struct memo *m = xcalloc(1, sizeof(*m));
    m->k = k;
    start(m);
    return m;
}

void memo_free(struct memo *m)
{
    if (!m)
        return;
    forget(m);
    free(m);
}

void memo_trim(struct memo *m)
{
    if (m->bytes < KEPT_BYTES)
        return;
    forget(m);
    start(m);
}

static void *keep(struct memo *m, const void *bytes, size_t size)
{
    void *kept = arena_alloc(&m->arena, size ? size : 1);
    if (size)
        memcpy(kept, bytes, size);
    m->bytes += size;
    return kept;
}

uint32_t memo_id(struct memo *m, const char *form, size_t len)
{
    uint32_t id = intern_id(&m->form_ids, form, len);
    if (id == m->forms.len) {
        vec_push(&m->forms, (struct known_form){0});
        m->bytes += len + sizeof(struct known_form);
    }
    return id + 1;
}

struct answers *memo_answers(struct memo *m)
{
    return &m->answers;
}

struct listed *memo_listed(struct memo *m)
{
    return &m->listed;
}

struct form_tags *memo_tags(struct memo *m, uint32_t id)
{
    return &m->forms.items[id - 1].tags;
}

struct arena *memo_arena(struct memo *m)
{
    return &m->arena;
}

const struct form_keys *memo_keys(const struct memo *m, uint32_t id)
{
    return m->forms.items[id - 1].keys;
}

void memo_keep_keys(struct memo *m, uint32_t id, const uint32_t *keys, uint32_t count)
{
    m->forms.items[id - 1].keys = form_keys_copy(&m->arena, keys, count, 0);
    m->bytes += form_keys_size(count);
}

const struct listed_word *memo_listed_id(struct memo *m, uint32_t id, bool *as_written)
{
    struct known_form *f = &m->forms.items[id - 1];
    if (!f->listed) {
        f->listed = listed_word(&m->listed, intern_span(&m->form_ids, id - 1), &f->as_written);
        m->bytes += sizeof(*f->listed);
    }
    *as_written = f->as_written;
    return f->listed;
}

static struct explained *explain_id(struct memo *m, uint32_t id)
{
    struct known_form *f = &m->forms.items[id - 1];
    if (!f->explained) {
        struct explained e = {.readings = NULL};
        struct span form = intern_span(&m->form_ids, id - 1);
        e.verdict = word_explain(m->k, form.ptr, form.len, &e.flags, &e.origin);
        f->explained = keep(m, &e, offsetof(struct explained, origin.base) + e.origin.base_len);
    }
    return f->explained;
}

static struct explained *explain(struct memo *m, const char *form, size_t len)
{
    return explain_id(m, memo_id(m, form, len));
}

enum verdict memo_explain_id(struct memo *m, uint32_t id, unsigned *flags, const struct word_origin **origin)
{
    const struct explained *e = explain_id(m, id);
    *flags = e->flags;
    *origin = &e->origin;
    return e->verdict;
}

enum verdict memo_explain(struct memo *m, const char *form, size_t len, unsigned *flags,
                          const struct word_origin **origin)
{
    return memo_explain_id(m, memo_id(m, form, len), flags, origin);
}

const struct reading *memo_readings_id(struct memo *m, uint32_t id, size_t *count)
{
    struct explained *e = explain_id(m, id);
    if (!e->readings) {
        struct reading found[WORD_READINGS_MAX];
        struct span form = intern_span(&m->form_ids, id - 1);
        e->reading_count = origin_readings(m->k, form.ptr, form.len, e->verdict, &e->origin, found, WORD_READINGS_MAX);
        e->readings = keep(m, found, e->reading_count * sizeof(found[0]));
    }
    *count = e->reading_count;
    return e->readings;
}

const struct reading *memo_readings(struct memo *m, const char *form, size_t len, size_t *count)
{
    return memo_readings_id(m, memo_id(m, form, len), count);
}

size_t memo_lemma_id(struct memo *m, uint32_t id, const struct reading *reading, char *out, size_t max)
{
    struct span form = intern_span(&m->form_ids, id - 1);
    return origin_lemma(m->k, form.ptr, form.len, &explain_id(m, id)->origin, reading, out, max);
}

size_t memo_lemma(struct memo *m, const char *form, size_t len, const struct reading *reading, char *out, size_t max)
{
    return memo_lemma_id(m, memo_id(m, form, len), reading, out, max);
}

bool memo_second_opinion(struct memo *m, const char *form, size_t len)
{
    struct explained *e = explain(m, form, len);
    if (e->opinion == UNASKED)
        e->opinion = word_has_second_opinion(m->k, form, len) ? YES : NO;
    return e->opinion == YES;
}

bool memo_compound(struct memo *m, const char *word, size_t len, struct compound *out)
{
    uint32_t id = intern_id(&m->compound_ids, word, len);
    if (id == m->compounds.len) {
        struct compound c = {0};
        if (!compound_analyze(m->k->lexicon, word, len, &c))
            c.parts = 0;
        vec_push(&m->compounds, c);
        m->bytes += len + sizeof(c);
    }
    *out = m->compounds.items[id];
    return out->parts > 0;
}

const struct near_form *memo_near(struct memo *m, const char *form, size_t len, unsigned max_distance, size_t *count)
{
    unsigned d = max_distance < 2 ? 1 : 2;
    uint32_t id = intern_id(&m->near_ids[d], form, len);
    if (id == m->near[d].len) {
        struct near_form found[MEMO_NEAR];
        size_t n = lexicon_near(m->k->lexicon, form, len, d, found, MEMO_NEAR);
        vec_push(&m->near[d], ((struct nearest){keep(m, found, n * sizeof(found[0])), n}));
        m->bytes += len;
    }
    *count = m->near[d].items[id].count;
    return m->near[d].items[id].forms;
}
