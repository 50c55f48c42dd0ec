/* What of two texts is compared to align them: keys of words. A part of alignment.c. */
#ifndef MTLINT_TEXT_ALIGN_WORDS_H
#define MTLINT_TEXT_ALIGN_WORDS_H

#include "text/alignment.h"
#include "text/word_keys.h"

/* Of a longer sentence only so many words count. */
enum { ALIGN_WORDS_MAX = 64, ALIGN_BITS = 512 };

/* A word of the source text: it has a counterpart in a sentence that has one of its keys. */
struct align_word {
    uint32_t first, count; /* its keys; the first is that of the word as it stands */
    float found, missing;  /* log of how much more likely that is in a translation than by chance, and that it is not */
    bool telling;          /* a number, a name, an address: may be an anchor */
};

struct align_source {
    uint32_t first, count; /* words, at most ALIGN_WORDS_MAX */
    float none;            /* the sum of their `missing` */
    uint32_t bytes, segment;
};

struct align_target {
    uint32_t first, count; /* keys, sorted, each once */
    uint32_t bytes, segment;
    uint64_t bits[ALIGN_BITS / 64]; /* what no bit is set for is surely not among them */
};

/* Where a key stands in the translation. */
struct align_place {
    uint32_t key, sentence;
};

struct align_words {
    struct word_keys keys; /* of source words */
    VEC_OF(struct align_word) words;
    VEC_OF(struct align_source) source; /* by sentence */
    struct word_keys target_keys;
    VEC_OF(struct align_target) target; /* by sentence */
    VEC_OF(struct align_place) places;  /* of all target keys, sorted by key */
};

void align_words_find(struct align_words *w, const struct align_side *source, const struct align_side *target,
                      const struct translations *t);
void align_words_release(struct align_words *w);

/* In how many sentences of the translation a key stands; *first is the index of its first place. */
size_t align_places(const struct align_words *w, uint32_t key, size_t *first);

/* The words of a source sentence that have a counterpart in a sentence of the translation, a bit each. */
uint64_t align_matches(const struct align_words *w, size_t source, size_t target);

#endif
