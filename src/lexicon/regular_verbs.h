/* Forms that a strong verb would have if it were weak: "laufte", "schwimmte", "gebringt", "geschreibt". */
#ifndef MTLINT_LEXICON_REGULAR_VERBS_H
#define MTLINT_LEXICON_REGULAR_VERBS_H

#include <stddef.h>

#include "base/span.h"

struct knowledge;

/* Writes what the form should be ("lief", "gebracht"), at most max bytes, not terminated; returns its length, 0 for
 * what is no such form. The verb is *verb bytes of `form`'s infinitive in `lemma`, which has room for max bytes too.
 * The form is one that no list has: verbs that are weak as well as strong are not asked about. */
size_t regular_verb_right(const struct knowledge *k, struct span form, char *out, size_t max, char *lemma,
                          size_t *verb);

#endif
