/* Dollar and euro signs that are none. */
#ifndef MTLINT_CHECKS_CURRENCY_SIGN_H
#define MTLINT_CHECKS_CURRENCY_SIGN_H

#include "text/bitext.h"

/* The token with the sign is part of a variable or a placeholder, or what a wrong encoding made of a quotation mark. */
bool sign_is_no_money(const struct pair_side *side, const struct token *t);

#endif
