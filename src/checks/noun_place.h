/* The words before a noun: what they ask of it. */
#ifndef MTLINT_CHECKS_NOUN_PLACE_H
#define MTLINT_CHECKS_NOUN_PLACE_H

#include "engine/check.h"
#include "text/analysis.h"

/* The token that a word was read from. */
static inline const struct token *word_token(const struct sentence_view *s, size_t word)
{
    return &s->tokens[s->analysis->words.items[word].token];
}

/* The tag of the word behind as a set; none at the end. */
static inline tag_set tags_behind(const struct analysis *a, size_t word)
{
    return word + 1 < a->words.len ? TAG_BIT(analysis_tag(a, word + 1)) : 0;
}

/* Whether noun_place_before() can find something where this word stands last; quick to tell. */
bool noun_may_follow(const struct sentence_view *s, size_t word);

/* Behind a word that may be a noun: then it is rather an attribute of that. */
#define NOUNS_BEHIND (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA))

/* What the words before ask of a noun. */
struct noun_place {
    uint32_t cells;      /* NOMINAL_CELL bits; 0: they do not agree */
    uint32_t determined; /* those of the determiner alone */
    bool determiner, adjective;
    bool article;     /* the article stands right before */
    bool contraction; /* "im" */
    bool pronoun;     /* the determiner may stand for a noun: "diese", */
    bool indefinite;  /* it is "ein" or "mein", and no adjective stands between */
    bool possessive;  /* it is "mein", the same */
    bool governed;    /* a preposition stands before */
    bool named;       /* a capital stands between: "Kölner" */
    bool alone;       /* and nearly always does: "dies" */
};

/* Of a word of s->analysis, which is there. No more than a few words before it are looked at. */
struct noun_place noun_place_before(struct check_context *c, const struct sentence_view *s, size_t word);

/* Whether the word could be an adjective in front of what stands behind it, though the lexicon has it as a noun only:
 * "marine Lebensformen". */
bool noun_place_of_adjective(const struct analysis *a, size_t word, const struct noun_place *p);

#endif
