/* The numbers of a text by their value, in whatever way the language writes them. */
#ifndef MTLINT_TEXT_QUANTITIES_H
#define MTLINT_TEXT_QUANTITIES_H

#include "text/bitext.h"

enum quantity_kind {
    QUANTITY_DIGITS,  /* "1,234.5", "75m", "1.5 billion" */
    QUANTITY_PART,    /* of a date, a time, a score, a number with marks in it: "10" and "50" of "10.50 Uhr" */
    QUANTITY_SCALE,   /* a scale alone: "millions of people" */
    QUANTITY_SPELLED, /* "three", "dreijährige", "third", "half": a language may say it otherwise */
    QUANTITY_MONTH    /* "May": 5, which dates in figures have, too */
};

enum { QUANTITY_VALUES = 4 };

struct quantity {
    uint32_t first, end; /* tokens of its side */
    enum quantity_kind kind;
    double values[QUANTITY_VALUES]; /* that it may have: "75m", "5 p.m."; the first is the likeliest */
    size_t value_count;
    bool whole;      /* its word is nothing but the number: "drei", not "Dreieck" */
    bool rank;       /* "third", "dritten", "XIV." */
    double parts[2]; /* what it is if its mark parts an hour from minutes: "10.50"; below 0: no such mark */
};

struct quantities {
    struct quantity *items;
    size_t len, cap;
};

/* Appends the quantities of one side of a pair, in their order. Linear time. */
void quantities_find(struct quantities *q, const struct pair_side *side);

/* Whether a token of these bytes may be a quantity, or begin one: most may not. The question of text_side_ask(). */
unsigned quantity_may_begin(const struct lang *lang, struct span token);

/* Whether two may mean the same number. */
bool quantity_equal(const struct quantity *a, const struct quantity *b);

#endif
