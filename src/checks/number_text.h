/* Numbers as they stand in a text: their form, what is counted by them, and their German form. */
#ifndef MTLINT_CHECKS_NUMBER_TEXT_H
#define MTLINT_CHECKS_NUMBER_TEXT_H

#include "engine/check.h"

enum number_form {
    NUMBER_NONE,           /* no number, or a date, a time, an address, a version of several parts */
    NUMBER_PLAIN,          /* "15" */
    NUMBER_GERMAN_GROUPS,  /* "1.500", "1.000.000,5" */
    NUMBER_DECIMAL_COMMA,  /* "2,5" */
    NUMBER_COMMA_GROUP,    /* "1,500": English thousands, or German decimals with three places */
    NUMBER_ENGLISH_GROUPS, /* "1,000,000", "1,500.50": nothing but English */
    NUMBER_DECIMAL_POINT   /* "3.5", "0.125": English decimals, or a version, a section, a time */
};

struct number {
    enum number_form form;
    size_t len;    /* bytes */
    size_t whole;  /* digits before the first separator */
    size_t places; /* digits behind the last one */
};

/* The number at the start of the bytes. What follows it is for the caller to judge. */
struct number number_read(struct span text);

/* The number at the start of a number token or of a word such as "2,5-Millionen-Projekt"; none for an ordinal. */
struct number number_of_token(const struct check_context *c, const struct token *t);

/* The digits with German separators: "1,500.50" becomes "1.500,50". */
struct span number_german(struct arena *arena, struct span digits, enum number_form form);

/* The value; "1,500" counts as English. */
double number_value(struct span digits, enum number_form form);

/* What may stand behind a number, by how usual three decimal places are with it. */
enum number_unit {
    UNIT_NONE,  /* no noun */
    UNIT_COUNT, /* things and people */
    UNIT_WHOLE, /* hours to years, hectares, miles: whole numbers or one place */
    UNIT_MONEY,
    UNIT_MEASURE, /* metres, tons, watts */
    UNIT_MASS,    /* kilograms and litres, often given to the gram */
    UNIT_EXACT,   /* per cent, degrees, seconds, millions */
    UNIT_POINTS   /* scores of gymnasts have three places */
};

/* What the number in token i counts; digits are its first `len` bytes. Looks through "bis 4,5", "und 3" and adjectives.
 */
enum number_unit number_unit(const struct check_context *c, const struct sentence_view *s, size_t i, size_t len);

/* The part of the sentence that stands around token i, some hundred bytes: a number needs no more, and a sentence may
 * be as long as a file. */
struct span sentence_around(const struct check_context *c, const struct sentence_view *s, size_t i);

/* True when English function words outnumber German ones around token i: the sentence is reported as a whole. */
bool is_english_around(const struct check_context *c, const struct sentence_view *s, size_t i);

#endif
