/* Reads numbers in figures out of the tokens of one side of a pair: a part of quantities_find(). */
#ifndef MTLINT_TEXT_QUANTITY_READER_H
#define MTLINT_TEXT_QUANTITY_READER_H

#include "base/ascii.h"
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

/* The digits as one number, whatever parts them. */
double digits_value(struct span s);

/* How many bytes at the beginning are digits and marks between digits. */
size_t figure_length(struct span s);

/* Adds the values that a figure may have, by the rules of the language first. False when it goes by its parts: a date,
 * a score. */
bool read_figure(const struct reader_of_numbers *r, struct span s, struct quantity *q);

/* Takes a fraction that stands alone: "½", "3/4". False for other tokens. */
bool read_fraction(struct reader_of_numbers *r);

/* Add to a number what stands behind it: a fraction ("3 1/4"), groups of three digits ("10 000"). */
void take_fraction(const struct reader_of_numbers *r, struct quantity *q);
void take_groups(const struct reader_of_numbers *r, struct quantity *q);

/* The rest of a token with the mark and the number that are joined to it: "6.3" of "magnitude-6.3", "1.1" of
 * "Debian-1.1-Paket". */
struct span with_decimals(const struct reader_of_numbers *r, struct span rest);

/* The figures [from, end) of a word stand between one letter on either side: "i18n", "L10n-Team", "m68k". They count
 * letters or name a thing. */
bool is_between_letters(struct span word, size_t from, size_t end);

/* The number at hand is the section of a manual: "mount(8)". */
bool is_section(const struct reader_of_numbers *r);

#endif
