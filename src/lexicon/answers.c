#include "lexicon/answers.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"

/* The forms that come first are the frequent ones; some ten questions take a byte for each. */
enum { FIRST_SLOTS = 1 << 6, SLOTS_A_QUESTION = 4, FIRST_WIDTH = 16, FIRST_FORMS = 256, FORMS_MAX = 1 << 16 };

void answers_init(struct answers *a)
{
    *a = (struct answers){
        .slots = xcalloc(FIRST_SLOTS, sizeof(*a->slots)), .mask = FIRST_SLOTS - 1, .width = FIRST_WIDTH};
}

void answers_release(struct answers *a)
{
    free(a->rows);
    free(a->slots);
    *a = (struct answers){0};
}

/* The slot of the question, or the empty one where it belongs. */
static struct question_slot *find_slot(const struct answers *a, const void *question)
{
    uint32_t at = answers_first_slot(a, question);
    while (a->slots[at].question && a->slots[at].question != question)
        at = (at + 1) & a->mask;
    return &a->slots[at];
}

static void grow_slots(struct answers *a)
{
    struct answers old = *a;
    a->mask = 2 * old.mask + 1;
    a->slots = xcalloc((size_t)a->mask + 1, sizeof(*a->slots));
    for (uint32_t i = 0; i <= old.mask; i++)
        if (old.slots[i].question)
            *find_slot(a, old.slots[i].question) = old.slots[i];
    free(old.slots);
}

/* So that there is room for more questions. */
static void widen(struct answers *a)
{
    uint32_t width = 2 * a->width;
    uint8_t *rows = xcalloc(a->count + 1, width);
    for (size_t i = 0; i < a->count; i++)
        memcpy(rows + i * width, a->rows + i * a->width, a->width);
    free(a->rows);
    a->rows = rows;
    a->width = width;
}

/* So that there is room for answers about the form. */
static void lengthen(struct answers *a, uint32_t form)
{
    uint32_t count = a->count ? a->count : FIRST_FORMS;
    while (count <= form)
        count *= 2;
    a->rows = xrealloc(a->rows, (size_t)count * a->width);
    memset(a->rows + (size_t)a->count * a->width, 0, (size_t)(count - a->count) * a->width);
    a->count = count;
}

static uint32_t number_of(struct answers *a, const void *question)
{
    if (SLOTS_A_QUESTION * a->used > a->mask)
        grow_slots(a);
    struct question_slot *s = find_slot(a, question);
    if (!s->question)
        *s = (struct question_slot){question, a->used++};
    while (s->number >= a->width)
        widen(a);
    return s->number;
}

void answers_keep(struct answers *a, uint32_t form, const void *question, uint8_t answer)
{
    if (form >= FORMS_MAX)
        return;
    uint32_t number = number_of(a, question);
    if (form >= a->count)
        lengthen(a, form);
    a->rows[(size_t)form * a->width + number] = answer;
}
