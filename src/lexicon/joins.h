/* Words that lost the space between them. */
#ifndef MTLINT_LEXICON_JOINS_H
#define MTLINT_LEXICON_JOINS_H

#include "lexicon/vocabulary.h"

/* Where a form may be parted: the byte at which the second word begins. */
struct join_split {
    size_t at;
    double score; /* comparable with candidate.score */
};

enum { JOIN_SPLITS = 4 };

struct joined_words {
    char text[200]; /* the words parted by a space at the best place */
    size_t len;
    double score;                          /* of the best place */
    struct join_split splits[JOIN_SPLITS]; /* of joins_lower(): all places, best first */
    size_t split_count;
    bool sure;
    bool common;        /* both words are among the most frequent of all, */
    bool half_common;   /* or one is, and the other is usual */
    bool inner_capital; /* the form has a capital behind a lower-case letter, whether or not it is a join */
};

/* "TagenOpenAI", "vonApple": parted before an inner capital where both sides are known, to the lexicon or to this text.
 * A form that stands more than once in the text (`evidence`) is a brand ("MediaMarkt"), unless it begins in lower case.
 */
bool joins_camel(const struct vocabulary *v, const char *form, size_t len, const struct form *evidence,
                 struct joined_words *out);

/* "undder", "Uhrder": two known words of which the second is in lower case, the likelier the more frequent both are. */
bool joins_lower(const struct vocabulary *v, const char *form, size_t len, bool mid_capital, struct joined_words *out);

#endif
