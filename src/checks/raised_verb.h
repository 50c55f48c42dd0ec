/* Verbs with a capital inside a sentence, which nothing asks for. */
#ifndef MTLINT_CHECKS_RAISED_VERB_H
#define MTLINT_CHECKS_RAISED_VERB_H

#include "checks/odd_capital.h"

/* The first raised verb from `word` (1 or more) on, with its lower form, or the number of words. */
size_t raised_verb_next(struct check_context *c, const struct sentence_view *s, size_t word, struct lower_form *form);

#endif
