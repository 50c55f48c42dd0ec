/* What of two texts is compared to align them: keys of words. A part of alignment.c. */
#ifndef MTLINT_TEXT_ALIGN_WORDS_H
#define MTLINT_TEXT_ALIGN_WORDS_H

#include "text/alignment.h"
#include "text/word_keys.h"

/* Of a longer sentence only so many words count. */
enum { ALIGN_WORDS_MAX = 64 };

#define ALIGN_NO_KEY UINT32_MAX

/* A word of the source text: it has a counterpart in a sentence that has one of its keys. */
struct align_word {
    uint32_t first, count; /* its keys that the translation has */
    float missing;         /* log of how much more likely in a translation than by chance it is that it has none */
    float gain;            /* by how much more it tells to have one */
    uint32_t telling;      /* of a number, a name, an address, which may be an anchor: its own key; else ALIGN_NO_KEY */
};

struct align_source {
    uint32_t first, count;  /* words, at most ALIGN_WORDS_MAX */
    float none;             /* the sum of their `missing` */
    float repeated_none[2]; /* of those of `repeated` */
    uint32_t bytes;
    bool begins;          /* a paragraph */
    uint64_t repeated[2]; /* words that may have the counterpart of one in the sentence before, in the two before */
};

struct align_target {
    uint32_t first, count; /* keys, each once */
    uint32_t bytes;
    bool begins; /* a paragraph */
};

/* Keys are numbered from 0; there are none but those of the translation. */
struct align_words {
    VEC_OF(uint32_t) keys; /* of source words, of each form once */
    VEC_OF(struct align_word) words;
    VEC_OF(struct align_source) source; /* by sentence */
    VEC_OF(struct align_target) target; /* by sentence */
    VEC_OF(uint32_t) target_keys;
    size_t key_count;
    uint32_t *starts;   /* by key: the first of its places, up to that of the next key */
    uint32_t *places;   /* sentences of the translation: for each key all that have it, in order */
    uint32_t *told;     /* by key: how often a telling word of the source text has it as its own */
    uint32_t *compared; /* by key: 1 + the last sentence that was compared and has it */
    uint32_t last_compared;
};

void align_words_find(struct align_words *w, const struct text_side *source, const struct text_side *target);
void align_words_release(struct align_words *w);

/* The words of a source sentence that have a counterpart in a sentence of the translation, a bit each. */
uint64_t align_matches(struct align_words *w, size_t source, size_t target);

/* What these words of a sentence are worth more for having a counterpart. */
float align_worth_of_found(const struct align_words *w, const struct align_source *s, uint64_t found);

/* What these words are worth in all: those that were found, and the others, that have no counterpart. */
float align_worth_of_words(const struct align_words *w, const struct align_source *s, uint64_t words, uint64_t found);

/* Logarithm of how much likelier two lengths in bytes are for a translation than by chance, and the most that it may
 * be.
 */
#define ALIGN_LENGTHS_MOST 1.3863f
float align_worth_of_lengths(double source, double target);

/* The worth of one sentence as the translation of another, by their words and their lengths. */
float align_worth_of_pair(struct align_words *w, size_t source, size_t target);

#endif
