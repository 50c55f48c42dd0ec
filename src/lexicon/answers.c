#include "lexicon/answers.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"

/* The forms that come first are the frequent ones; some hundred questions take a byte for each. */
enum { FIRST_SLOTS = 1 << 9, SLOTS_A_QUESTION = 4, FIRST_FORMS = 256, FORMS_MAX = 1 << 16 };

void answers_init(struct answers *a)
{
    *a = (struct answers){.slots = xcalloc(FIRST_SLOTS, sizeof(*a->slots)), .mask = FIRST_SLOTS - 1};
}

void answers_release(struct answers *a)
{
    for (uint32_t i = 0; a->slots && i <= a->mask; i++)
        free(a->slots[i].bytes);
    free(a->slots);
    *a = (struct answers){0};
}

/* The slot of the question, or the empty one where it belongs. */
static struct answer_column *find_column(const struct answers *a, const void *question)
{
    uint32_t at = answers_first_slot(a, question);
    while (a->slots[at].question && a->slots[at].question != question)
        at = (at + 1) & a->mask;
    return &a->slots[at];
}

static void grow(struct answers *a)
{
    struct answers old = *a;
    a->mask = 2 * old.mask + 1;
    a->slots = xcalloc((size_t)a->mask + 1, sizeof(*a->slots));
    for (uint32_t i = 0; i <= old.mask; i++)
        if (old.slots[i].question)
            *find_column(a, old.slots[i].question) = old.slots[i];
    free(old.slots);
}

/* So that there is room for the answer about the form. */
static void lengthen(struct answer_column *c, uint32_t form)
{
    uint32_t count = c->count ? c->count : FIRST_FORMS;
    while (count <= form)
        count *= 2;
    c->bytes = xrealloc(c->bytes, count);
    memset(c->bytes + c->count, 0, count - c->count);
    c->count = count;
}

void answers_keep(struct answers *a, uint32_t form, const void *question, uint8_t answer)
{
    if (form >= FORMS_MAX)
        return;
    if (SLOTS_A_QUESTION * a->used > a->mask)
        grow(a);
    struct answer_column *c = find_column(a, question);
    a->used += !c->question;
    c->question = question;
    if (form >= c->count)
        lengthen(c, form);
    c->bytes[form] = answer;
}
