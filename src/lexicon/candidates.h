/* What a misspelled word may have been meant to be, best first. */
#ifndef MTLINT_LEXICON_CANDIDATES_H
#define MTLINT_LEXICON_CANDIDATES_H

#include "lexicon/vocabulary.h"

enum { CANDIDATE_BYTES = 200, CANDIDATES_MAX = 24 };

enum candidate_source { FROM_LEXICON, FROM_TEXT, FROM_COMPOUND };

struct candidate {
    char form[CANDIDATE_BYTES];
    size_t len;
    double score;       /* log10 odds, up to a constant: the higher, the likelier */
    double weight;      /* edit_weight() */
    double surprise;    /* -log10 probability of the damaged letters as an unlisted word, a part's of a compound */
    unsigned frequency; /* ten times Zipf */
    unsigned flags;     /* LEX_* */
    uint32_t in_text;   /* occurrences in the document */
    uint8_t source;     /* enum candidate_source */
};

struct candidates {
    struct candidate list[CANDIDATES_MAX]; /* best first */
    size_t count;
};

/* What candidates are compared by: how likely it was meant, against letters that somebody made up. A compound's sound
 * parts are no merit, so that a candidate with a small damaged part is not the likelier for it. */
double candidate_merit(const struct candidate *c);

/* Collects from the lexicon, the text's own words, compounds with one damaged part. `starts_only`: the form has its
 * capital from the start of a sentence, so that words in lower case are as likely as nouns. */
void candidates_collect(struct vocabulary *v, const char *form, size_t len, bool starts_only, struct candidates *out);

/* Only what the lexicon has one edit away: for words that are probably right. */
void candidates_nearest(struct vocabulary *v, const char *form, size_t len, bool starts_only, struct candidates *out);

/* Only words of the text itself and of the project: for words that the text uses again and again. */
void candidates_of_text(struct vocabulary *v, const char *form, size_t len, struct candidates *out);

#endif
