/* ß, and what Switzerland and Liechtenstein write for it. */
#ifndef MTLINT_CHECKS_SHARP_S_H
#define MTLINT_CHECKS_SHARP_S_H

#include "base/arena.h"

#define SHARP_S "\xC3\x9F"
#define SWISS_LOCALES "de-CH de-LI"

/* The word with ss for each ß, as long as it was; in the arena. */
struct span swiss_spelling(struct arena *arena, struct span word);

#endif
