/* Closed sets of words, in both languages, that a translation must not exchange, and which words of a sentence are in
 * them. */
#ifndef MTLINT_CHECKS_OPPOSITE_WORDS_H
#define MTLINT_CHECKS_OPPOSITE_WORDS_H

#include "engine/check.h"

enum { OPPOSITE_MEMBERS = 57 };
/* Sets: the days, and the first of those whose words have other senses, or that may be said the other way round ("was
 * sold to", "was bought by"). */
enum { OPPOSITE_DAYS = 1, OPPOSITE_DOUBTFUL = 14 };
#define OPPOSITE_NONE SIZE_MAX

/* Members of a set stand one below the other. Words in lower case, a blank before and behind each. */
struct opposite_member {
    int set;
    const char *english, *german;
};
extern const struct opposite_member opposite_members[OPPOSITE_MEMBERS];

/* What is asked about besides the sets. */
#define OPPOSITE_MUST " must mustn't mustn’t "

/* All words of the sets, folded, and those of OPPOSITE_MUST. */
struct opposite_index {
    struct intern english, german;
};

void opposite_index_init(struct opposite_index *index);
void opposite_index_release(struct opposite_index *index);

/* The tokens of a side that may be in one of the lists: few sentences have any. */
struct opposite_words {
    const struct pair_side *side;
    size_t *tokens, count;
};

/* By one half of the index. Lives in c->scratch. */
struct opposite_words opposite_words_find(struct check_context *c, const struct intern *index,
                                          const struct pair_side *side);

/* The last of the tokens that is in the list; OPPOSITE_NONE when there is none. */
size_t opposite_words_last(const struct opposite_words *w, const char *list);

#endif
