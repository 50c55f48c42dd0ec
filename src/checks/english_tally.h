/* How much of a stretch of words is English. */
#ifndef MTLINT_CHECKS_ENGLISH_TALLY_H
#define MTLINT_CHECKS_ENGLISH_TALLY_H

#include "checks/word_language.h"

struct english_tally {
    size_t words, german, english, functions, capitals;
    size_t lower; /* English words with a content and no capital: a title has none */
    size_t maybe; /* function words of both languages, such as "in" and "was" */
};

/* Of the tokens [from, to); those that are borrowed (which may be NULL) are passed over. */
struct english_tally english_tally(struct check_context *c, struct word_languages *w, const struct sentence_view *s,
                                   size_t from, size_t to, const bool *borrowed);

bool tally_is_sentence(const struct english_tally *n);

/* Fewer words are no run. */
enum { ENGLISH_RUN_WORDS = 3 };

/* Two words with a content and a function word, or two function words and one with a content. What has capitals only is
 * a title. */
bool tally_is_run(const struct english_tally *n);

#endif
