/* Whether a sentence denies anything. */
#ifndef MTLINT_CHECKS_DENIAL_H
#define MTLINT_CHECKS_DENIAL_H

#include "text/bitext.h"

/* Somewhere the side, in English or German, denies, forbids or leaves out: then what it says may well be said by the
 * contrary ("must not be more than 5": "höchstens 5"; "do not show": "ausblenden"). */
bool side_denies(const struct pair_side *side);

#endif
