/* An amount of money with the sign of its currency in front, as English writes it: "$10", "US$1.5 million", "£3bn". */
#ifndef MTLINT_CHECKS_CURRENCY_AMOUNT_H
#define MTLINT_CHECKS_CURRENCY_AMOUNT_H

#include "checks/number_text.h"

struct currency {
    const char *sign, *prefix; /* letters that touch the sign: "US" of "US$" */
    const char *name;
    bool inflected; /* "kanadische Dollar": the ending depends on the sentence */
};

enum magnitude { MAGNITUDE_NONE, MAGNITUDE_THOUSAND, MAGNITUDE_MILLION, MAGNITUDE_BILLION, MAGNITUDE_TRILLION };

struct amount {
    const struct currency *currency;
    struct number number;
    enum magnitude magnitude;
    size_t off, end;   /* in the text, from the sign or its prefix to the end of the magnitude */
    size_t digits;     /* offset of the digits */
    size_t last_token; /* that belongs to the amount */
    struct span tail;  /* of a compound: "-Milliarden-Programm"; else empty */
    bool unsure;       /* what follows may want another form */
};

/* Reads the amount whose sign is token i; false when there is none. */
bool amount_read(const struct check_context *c, const struct sentence_view *s, size_t i, struct amount *a);

/* The amount as German writes it: "10 Dollar", "1,5 Millionen US-Dollar", "3 Milliarden Pfund". */
struct span amount_german(const struct check_context *c, const struct amount *a);

#endif
