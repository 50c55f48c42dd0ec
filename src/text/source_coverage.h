/* Which words of a source text have a counterpart in its translation, sentence by sentence. */
#ifndef MTLINT_TEXT_SOURCE_COVERAGE_H
#define MTLINT_TEXT_SOURCE_COVERAGE_H

#include "base/arena.h"
#include "text/bitext.h"
#include "text/word_keys.h"

/* By token of the source side of a pair. */
struct source_coverage {
    const uint8_t *kind; /* enum source_word */
    const bool *found;   /* one of its translations, or itself, stands in the translation */
    size_t count;
    size_t content, content_found; /* content words and telling ones, and those of them that were found */
};

/* Lives in the arena. `words` are those of the translation. With `near` also what stands in the sentences of the
 * translation right before and behind the pair. */
struct source_coverage source_coverage_of(const struct bitext *b, struct vocabulary *words, const struct pair_view *p,
                                          bool near, struct arena *arena);

#endif
