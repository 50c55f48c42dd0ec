/* Verbs with a capital inside a sentence, which nothing asks for. */
#ifndef MTLINT_CHECKS_RAISED_VERB_H
#define MTLINT_CHECKS_RAISED_VERB_H

#include "engine/check.h"
#include "lexicon/lexicon.h"
#include "text/analysis.h"

/* The word in lower case, and what it may be then. */
struct lower_form {
    char text[LEXICON_FORM_MAX];
    size_t len;
    tag_set tags;
};

/* The first raised verb from `word` (1 or more) on, with its lower form, or the number of words. */
size_t raised_verb_next(struct check_context *c, const struct sentence_view *s, size_t word, struct lower_form *form);

#endif
