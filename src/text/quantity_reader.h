/* Reads numbers in figures out of the tokens of one side of a pair: a part of quantities_find(). */
#ifndef MTLINT_TEXT_QUANTITY_READER_H
#define MTLINT_TEXT_QUANTITY_READER_H

#include "base/ascii.h"
#include "lang/number_words.h"
#include "text/quantities.h"

struct reader_of_numbers {
    const struct pair_side *side;
    struct quantities *out;
    size_t at; /* token */
};

/* A quantity of one token, without a value yet. */
static inline struct quantity quantity_of_token(const struct reader_of_numbers *r, enum quantity_kind kind)
{
    return (struct quantity){.first = (uint32_t)r->at, .end = (uint32_t)r->at + 1, .kind = kind, .parts = {-1, -1}};
}

static inline void add_value(struct quantity *q, double value)
{
    if (q->value_count < QUANTITY_VALUES)
        q->values[q->value_count++] = value;
}

/* Bytes of the longest word that is looked up in the table of the language. */
enum { NUMBER_BYTES = 40 };

/* The number word that token i is; NULL for none. */
const struct number_word *number_word_at(const struct reader_of_numbers *r, size_t i);

static inline bool number_word_is_scale(const struct number_word *w)
{
    return w && (w->kind == NUMBER_WORD_SCALE || w->kind == NUMBER_WORD_HUNDRED);
}

/* Takes a scale behind the number, with a blank or a hyphen; false when there is none. */
bool take_scale(const struct reader_of_numbers *r, struct quantity *q);

/* Takes the number at hand with all that belongs to it. */
void read_number_token(struct reader_of_numbers *r);

/* "280-g-", "20-year-old", "COVID-19", "1990s", "3rd", "75m": every run of figures in a word. */
void read_mixed_word(struct reader_of_numbers *r);

/* The value of "½" and the like; 0 for other tokens. */
double fraction_of_sign(struct span token);

/* Takes a fraction that stands alone: "½", "3/4". False for other tokens. */
bool read_fraction(struct reader_of_numbers *r);

#endif
