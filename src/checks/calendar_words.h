/* The words of dates, in German and English. */
#ifndef MTLINT_CHECKS_CALENDAR_WORDS_H
#define MTLINT_CHECKS_CALENDAR_WORDS_H

#include "engine/check.h"

struct month {
    unsigned number;  /* 1 to 12, 0 for no month */
    const char *name; /* in German */
    bool english;     /* the word is English only: "March", "Oct." */
};

/* The month that a capitalised word token names. */
struct month month_of(const struct check_context *c, const struct token *t);

bool is_weekday(const struct check_context *c, const struct token *t);

/* 1 to 31 for "5", "5." and "5th", else 0; *ending tells that the English ending stood there. */
unsigned day_of(const struct check_context *c, const struct token *t, bool *ending);

/* 1500 to 2099 for a number of four digits, else 0. */
unsigned year_of(const struct check_context *c, const struct token *t);

#endif
