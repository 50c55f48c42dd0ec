/* Whether a sentence denies anything, and which words do. */
#ifndef MTLINT_CHECKS_DENIAL_H
#define MTLINT_CHECKS_DENIAL_H

#include "text/bitext.h"

/* Somewhere the side, in English or German, denies, forbids or leaves out: then what it says may well be said by the
 * contrary ("must not be more than 5": "höchstens 5"; "do not show": "ausblenden"). */
bool side_denies(const struct pair_side *side);

/* Questions of text_side_ask(). Whether a word surely denies ("not", "didn't"; "nicht", "kein"). */
unsigned is_english_denial(const struct lang *lang, struct span word);
unsigned is_german_denial(const struct lang *lang, struct span word);

/* Whether a token says no in any way ("hardly", "useless"; "ohne", "ablehnen"); so may a question, where "not" is asked
 * for. */
unsigned may_deny_in_english(const struct lang *lang, struct span token);
unsigned may_deny_in_german(const struct lang *lang, struct span token);

#endif
