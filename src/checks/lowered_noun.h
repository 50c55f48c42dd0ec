/* Whether a word in lower case is a noun that lost its capital, asked where it stands. */
#ifndef MTLINT_CHECKS_LOWERED_NOUN_H
#define MTLINT_CHECKS_LOWERED_NOUN_H

#include "engine/check.h"
#include "lexicon/lexicon.h"

struct lowered_noun {
    char text[LEXICON_FORM_MAX]; /* the word with its capital, not terminated */
    size_t len;
    bool sure;    /* it is no word in lower case, and what stands before asks for just this noun */
    bool obvious; /* sure, or so likely that it may be told in a headline or label, too */
};

/* Of a word of s->analysis, which may be NULL. Constant time but for what stands before the word in its phrase. */
bool lowered_noun_at(struct check_context *c, const struct sentence_view *s, size_t word, struct lowered_noun *out);

/* The same of a token. */
bool lowered_noun_at_token(struct check_context *c, const struct sentence_view *s, size_t token);

#endif
