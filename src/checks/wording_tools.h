/* How two translations of one sentence differ. */
#ifndef MTLINT_CHECKS_WORDING_TOOLS_H
#define MTLINT_CHECKS_WORDING_TOOLS_H

#include "text/bitext.h"

/* A pair that was seen before. */
struct linked_pair {
    struct pair_view pair;
    struct pair_memory source, target; /* of its sides */
};

void linked_pair_fill(struct linked_pair *l, const struct bitext *b, const struct sentence_link *link);
void linked_pair_release(struct linked_pair *l);

/* Their translations stand on the same page or two. */
bool links_are_near(const struct sentence_link *a, const struct sentence_link *b);

/* What an English speaker says is another thing with each of them: "What have you done?", "I never liked it." */
bool side_is_spoken(const struct pair_side *source);

/* They have the same words in the same order, but for articles, pronouns and the like, and marks. */
bool sides_say_the_same(const struct pair_side *a, const struct pair_side *b);

/* Two words, and a third of all that the first has but for articles and the like, stand in the second, too. */
bool sides_share_words(const struct pair_side *a, const struct pair_side *b);

#endif
