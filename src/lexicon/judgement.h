/* One form under judgement, and the ways to call it a fault. For judge.c and suspects.c; others ask judge.h. */
#ifndef MTLINT_LEXICON_JUDGEMENT_H
#define MTLINT_LEXICON_JUDGEMENT_H

#include "lexicon/candidates.h"
#include "lexicon/joins.h"
#include "lexicon/vocabulary.h"
#include "lexicon/word.h"

#define USUAL_SLIP 0.8 /* edit_weight() of a letter too few, two that changed places, a key beside */

enum {
    TYPO_LETTERS = 4, /* shorter words have too many neighbours */
    OFTEN = 2         /* who writes a word as often as this means it */
};

struct judgement {
    struct vocabulary *v;
    uint32_t id;
    struct form *form;
    char clean[WORD_BYTES];
    size_t len, letters;
    const struct word_origin *origin; /* why a known form is known */
    bool capital, mid_capital;
    bool camel; /* joined before an inner capital */
};

/* How much likelier it is, in log10, that the candidate was meant and slipped than that somebody made up these letters.
 */
double typo_odds(const struct candidate *c);

/* Calls the form a typo, unless its best candidate is too unlikely; takes out candidates that cannot be meant. */
void judge_typo(struct judgement *j, struct candidates *c);

/* Calls the form two words that ran together. */
void judge_joined(struct judgement *j, const struct joined_words *joined);

/* Looks again at a form that is known: rare words, odd compounds and nouns in lower case may be slips of usual words,
 * or two of them. False when the form is to stay as it is. */
bool judge_suspect(struct judgement *j);

#endif
