/* Verbs whose perfect takes sein, by their participles. */
#ifndef MTLINT_CHECKS_PERFECT_VERBS_H
#define MTLINT_CHECKS_PERFECT_VERBS_H

#include <stdbool.h>

#include "base/span.h"

/* Always: "gegangen". */
bool participle_takes_sein(struct span participle);

/* With a goal and no object: "nach Hause gefahren". */
bool participle_moves(struct span participle);

#endif
