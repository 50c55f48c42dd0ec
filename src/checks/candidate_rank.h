/* Which of its candidates a misspelled word stands for where it stands: their own scores, and how each fits between its
 * neighbours. */
#ifndef MTLINT_CHECKS_CANDIDATE_RANK_H
#define MTLINT_CHECKS_CANDIDATE_RANK_H

#include "engine/check.h"

enum { RANKED_MAX = 5 };

struct ranked_candidates {
    struct span text[RANKED_MAX]; /* best first; borrowed from the vocabulary */
    size_t count;
    double odds; /* log10, of the best, with surroundings_fit(): that it was meant, against an unlisted word or name */
    bool sure;   /* the best is far ahead of the second and one usual slip away */
};

/* Ranks the candidates of token i, a typo whose form is given. */
void candidate_rank(struct check_context *c, const struct sentence_view *s, size_t i, const struct form *form,
                    struct ranked_candidates *out);

/* The best way to part token i, two words that ran together: the form's repair, or another split that fits better. */
struct span joined_rank(struct check_context *c, const struct sentence_view *s, size_t i, const struct form *form);

#endif
