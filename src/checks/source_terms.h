/* Which terms of the termbases a sentence of the source text has. */
#ifndef MTLINT_CHECKS_SOURCE_TERMS_H
#define MTLINT_CHECKS_SOURCE_TERMS_H

#include "engine/check.h"

/* Entries of one source term are alternatives. */
enum { ALTERNATIVES_MAX = 8, FOUND_MAX = 64 };

struct found_term {
    const struct term *terms[ALTERNATIVES_MAX];
    size_t count;
    size_t token, len; /* where it stands first */
    size_t occurrences;
};

struct found_terms {
    struct found_term items[FOUND_MAX];
    size_t len;
};

/* Fills an empty list. A term inside of a longer one is no term of its own. Needs terms and a bitext. */
void source_terms_find(struct check_context *c, const struct pair_side *side, struct found_terms *all);

/* How often a translation has one of the target terms, or the term itself where that is to be kept. */
size_t source_term_count(struct check_context *c, const struct pair_side *target, const struct found_term *f);

/* Whether these tokens of the translation are a target term of one of the terms, or a part of it. */
bool source_terms_want(struct check_context *c, const struct pair_side *target, const struct found_terms *all,
                       size_t token, size_t len);

#endif
