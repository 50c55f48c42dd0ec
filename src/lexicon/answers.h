/* Answers to questions about word forms, a byte each: what was found once need not be found again. Which questions
 * there are, and what their answers mean, only those know who ask. All answers about one form stand together, for a
 * form that is asked about is asked many questions. */
#ifndef MTLINT_LEXICON_ANSWERS_H
#define MTLINT_LEXICON_ANSWERS_H

#include <stddef.h>
#include <stdint.h>

struct question_slot {
    const void *question; /* NULL in an empty slot */
    uint32_t number;
};

struct answers {
    struct question_slot *slots; /* open addressing, mostly empty */
    uint32_t mask;               /* slots less 1, which are a power of two */
    uint32_t used;               /* questions */
    uint8_t *rows;               /* by form: an answer for each question, 0 when none is known */
    uint32_t count, width;       /* forms that have a row, and bytes of a row */
};

void answers_init(struct answers *a);
void answers_release(struct answers *a);

static inline uint32_t answers_first_slot(const struct answers *a, const void *question)
{
    return (uint32_t)((uint64_t)(uintptr_t)question * 0x9E3779B97F4A7C15u >> 32) & a->mask;
}

/* The answer that was kept for a form; 0 when there is none. A question is known by an address that stays the same as
 * long as the program runs, such as that of a constant table or of a function. */
static inline uint8_t answers_find(const struct answers *a, uint32_t form, const void *question)
{
    for (uint32_t at = answers_first_slot(a, question);; at = (at + 1) & a->mask) {
        const struct question_slot *s = &a->slots[at];
        if (s->question == question)
            return form < a->count ? a->rows[(size_t)form * a->width + s->number] : 0;
        if (!s->question)
            return 0;
    }
}

/* Keeps an answer, unless the number of the form is so high that the form is rare. */
void answers_keep(struct answers *a, uint32_t form, const void *question, uint8_t answer);

#endif
