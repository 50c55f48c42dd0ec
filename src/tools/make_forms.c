#include "tools/make_forms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/intern.h"
#include "base/vec.h"
#include "lexicon/forms.h"
#include "tools/make_lexicon_german.h"

struct inflected {
    struct span lemma;
    uint16_t paradigm;
    uint8_t mark;
    bool participle;
};

struct forms_maker {
    struct arena strings;
    VEC_OF(struct inflected) lemmas;
    VEC_OF(uint32_t) starts;
    VEC_OF(uint16_t) steps;
    VEC_OF(struct forms_change) changes;
    struct intern texts, change_ids;
    VEC_OF(uint32_t) text_offsets; /* by id */
    struct buf text;
    VEC_OF(uint32_t) singles; /* by change: the paradigm that is it alone, or INTERN_NONE */
};

struct forms_maker *forms_maker_new(void)
{
    struct forms_maker *m = xcalloc(1, sizeof(*m));
    intern_init(&m->texts);
    intern_init(&m->change_ids);
    return m;
}

void forms_maker_free(struct forms_maker *m)
{
    arena_release(&m->strings);
    vec_release(&m->lemmas);
    vec_release(&m->starts);
    vec_release(&m->steps);
    vec_release(&m->changes);
    vec_release(&m->text_offsets);
    vec_release(&m->singles);
    intern_release(&m->texts);
    intern_release(&m->change_ids);
    buf_release(&m->text);
    free(m);
}

static uint32_t text_at(struct forms_maker *m, struct span infix, struct span append)
{
    struct buf both = BUF_EMPTY;
    buf_add_span(&both, infix);
    buf_add_span(&both, append);
    uint32_t id = intern_id(&m->texts, buf_str(&both), both.len);
    if (id == m->text_offsets.len) {
        vec_push(&m->text_offsets, (uint32_t)m->text.len);
        buf_add_span(&m->text, buf_span(&both));
    }
    buf_release(&both);
    return m->text_offsets.items[id];
}

static uint16_t change_id(struct forms_maker *m, struct span infix, size_t strip, struct span append)
{
    if (infix.len > UINT8_MAX || strip > UINT8_MAX || append.len > UINT8_MAX)
        fail("a change of more letters than forms.bin can hold: %.*s", (int)append.len, append.ptr);
    struct forms_change c = {text_at(m, infix, append), (uint8_t)infix.len, (uint8_t)strip, (uint8_t)append.len, 0};
    uint32_t id = intern_id(&m->change_ids, (const char *)&c, sizeof(c));
    if (id == m->changes.len) {
        vec_push(&m->changes, c);
        vec_push(&m->singles, INTERN_NONE);
    }
    if (id > UINT16_MAX)
        fail("too many different changes for forms.bin");
    return (uint16_t)id;
}

void forms_begin_paradigm(struct forms_maker *m)
{
    vec_push(&m->starts, (uint32_t)m->steps.len);
    if (m->starts.len > UINT16_MAX)
        fail("too many paradigms for forms.bin");
}

void forms_add_change(struct forms_maker *m, struct span infix, size_t strip, struct span append)
{
    vec_push(&m->steps, change_id(m, infix, strip, append));
}

void forms_add_lemma(struct forms_maker *m, struct span lemma, size_t mark, uint32_t paradigm, bool participle)
{
    vec_push(&m->lemmas,
             (struct inflected){arena_span(&m->strings, lemma), (uint16_t)paradigm, (uint8_t)mark, participle});
}

static size_t count_points(struct span text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += ((unsigned char)text.ptr[i] & 0xC0u) != 0x80;
    return count;
}

void forms_add_single(struct forms_maker *m, struct span lemma, struct span form)
{
    size_t shared = 0;
    while (shared < lemma.len && shared < form.len && lemma.ptr[shared] == form.ptr[shared])
        shared++;
    while (shared > 0 && shared < lemma.len && ((unsigned char)lemma.ptr[shared] & 0xC0u) == 0x80)
        shared--;
    uint16_t change =
        change_id(m, (struct span){0}, count_points((struct span){lemma.ptr + shared, lemma.len - shared}),
                  (struct span){form.ptr + shared, form.len - shared});
    if (m->singles.items[change] == INTERN_NONE) {
        m->singles.items[change] = (uint32_t)m->starts.len;
        forms_begin_paradigm(m);
        vec_push(&m->steps, change);
    }
    forms_add_lemma(m, lemma, 0, m->singles.items[change], false);
}

static void enter(struct forms_slot *slots, uint32_t count, const struct inflected *lemma)
{
    struct forms_place at = forms_place(lemma->lemma, count);
    while (forms_fingerprint(&slots[at.slot]))
        at.slot = at.slot + 1 == count ? 0 : at.slot + 1;
    slots[at.slot] = (struct forms_slot){(uint16_t)at.fingerprint, lemma->paradigm, (uint8_t)(at.fingerprint >> 16),
                                         (uint8_t)(lemma->mark | (lemma->participle ? FORMS_PARTICIPLE : 0))};
}

void forms_write(const struct forms_maker *m, struct buf *file)
{
    struct forms_head head = {
        .magic = FORMS_MAGIC,
        .version = FORMS_VERSION,
        .byte_order = LEXICON_BYTE_ORDER,
        .slot_count = (uint32_t)(m->lemmas.len + m->lemmas.len / 6 + 1),
        .paradigm_count = (uint32_t)m->starts.len,
        .step_count = (uint32_t)m->steps.len,
        .change_count = (uint32_t)m->changes.len,
        .text_size = (uint32_t)m->text.len,
    };
    struct forms_slot *slots = xcalloc(head.slot_count, sizeof(*slots));
    for (size_t i = 0; i < m->lemmas.len; i++)
        enter(slots, head.slot_count, &m->lemmas.items[i]);
    buf_add(file, (const char *)&head, sizeof(head));
    buf_add(file, (const char *)slots, head.slot_count * sizeof(*slots));
    while (file->len % 4 != 0)
        buf_add_byte(file, '\0');
    buf_add(file, (const char *)m->starts.items, m->starts.len * sizeof(*m->starts.items));
    buf_add(file, (const char *)&head.step_count, sizeof(head.step_count));
    buf_add(file, (const char *)m->changes.items, m->changes.len * sizeof(*m->changes.items));
    buf_add(file, (const char *)m->steps.items, m->steps.len * sizeof(*m->steps.items));
    buf_add_span(file, buf_span(&m->text));
    uint32_t size = (uint32_t)file->len;
    memcpy(file->data + offsetof(struct forms_head, size), &size, sizeof(size));
    printf("forms: %zu inflected lemmas, %zu paradigms, %zu changes; %zu bytes\n", m->lemmas.len, m->starts.len,
           m->changes.len, file->len);
    free(slots);
}
