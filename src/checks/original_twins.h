/* Whether two segments of a bilingual file say the same because their originals do. */
#ifndef MTLINT_CHECKS_ORIGINAL_TWINS_H
#define MTLINT_CHECKS_ORIGINAL_TWINS_H

#include "core/document.h"

/* The texts that they translate are the same but for capitals, or have a few words in a row in common: what stands
 * twice in them stands twice in a faithful translation. False where one of them has none. */
bool originals_are_twins(const struct document *doc, const struct segment *a, const struct segment *b);

#endif
