/* What of two texts is compared to align them: keys of words. A part of alignment.c. */
#ifndef MTLINT_TEXT_ALIGN_WORDS_H
#define MTLINT_TEXT_ALIGN_WORDS_H

#include "text/alignment.h"
#include "text/word_keys.h"

/* Of a longer sentence only so many words count. */
enum { ALIGN_WORDS_MAX = 64, ALIGN_BITS = 512 };

/* A key of a source word: it stands in the translation at places [first, end). */
struct align_key {
    uint32_t key, first, end;
};

/* A word of the source text: it has a counterpart in a sentence that has one of its keys. */
struct align_word {
    uint32_t first, count; /* its keys: that of the word as it stands, and those that the translation has */
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
    VEC_OF(struct align_key) keys; /* of source words, of each form once */
    VEC_OF(struct align_word) words;
    VEC_OF(struct align_source) source; /* by sentence */
    struct word_keys target_keys;
    VEC_OF(struct align_target) target; /* by sentence */
    VEC_OF(struct align_place) places;  /* of all target keys, sorted by key */
};

void align_words_find(struct align_words *w, const struct text_side *source, const struct text_side *target,
                      const struct translations *t);
void align_words_release(struct align_words *w);

/* The words of a source sentence that have a counterpart in a sentence of the translation, a bit each. */
uint64_t align_matches(const struct align_words *w, size_t source, size_t target);

#endif
