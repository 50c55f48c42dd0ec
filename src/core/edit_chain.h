/* Edits after edits: what one round of repairs and the next make of a text, as edits of the text before both. */
#ifndef MTLINT_CORE_EDIT_CHAIN_H
#define MTLINT_CORE_EDIT_CHAIN_H

#include "core/edit_set.h"

/* `first` edits a text into `between`, `second` edits `between`. Fills *both, an empty set, with edits of the text at
 * the start that do what the two do one after the other; edits that touch become one. Their texts live in the arena or
 * are those of `first`. finding_count is the sum. Linear. */
void edit_chain(const struct edit_set *first, const struct source *between, const struct edit_set *second,
                struct arena *arena, struct edit_set *both);

#endif
