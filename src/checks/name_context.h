/* Whether a name is to be expected where a capitalised word stands. */
#ifndef MTLINT_CHECKS_NAME_CONTEXT_H
#define MTLINT_CHECKS_NAME_CONTEXT_H

#include "engine/check.h"

/* Whether a title, a first name or another capitalised word that is no common one stands before token i, or a verb of
 * saying whose speaker it is. */
bool is_surname_place(struct check_context *c, const struct sentence_view *s, size_t i);

/* True when the neighbours of a capitalised word make it a name: a given name or a title before it, a surname behind
 * it or joined by "und". */
bool is_name_surrounding(struct check_context *c, const struct sentence_view *s, size_t i);

#endif
