/* Which of its possible parts of speech each word of a sentence has, and in which clause it stands: the cheapest way
 * through tag sequences (text/tagging.h) and clauses (text/clauses.h) together, found by Viterbi's method with a
 * bounded number of states a word, in linear time. */
#ifndef MTLINT_TEXT_TAGGER_H
#define MTLINT_TEXT_TAGGER_H

#include <stddef.h>

#include "base/vec.h"
#include "text/clauses.h"
#include "text/tagging.h"

/* A word or mark: what it may be (not empty), and what it is. */
struct tagged_word {
    tag_set possible;
    const int16_t *costs; /* of the possible tags, in their order: tagging_form_costs(); borrowed */
    uint8_t tag;          /* enum word_tag */
    clause_state clause;  /* behind the word */
};

/* A way to a word, and the one that it came from. (Bytes would do for the numbers, but stores of bytes keep compilers
 * from knowing what else is the same as before.) */
struct tagger_state {
    int cost;
    uint16_t tag, last; /* last: the tag before */
    uint16_t clause;    /* a clause_state */
    uint16_t from;      /* index among the states of the word before */
};

struct tagger_tables;

struct tagger {
    const struct tagging *model;
    const tag_costs (*sequences)[TAG_COUNT]; /* of the model */
    struct tagger_tables *tables;
    VEC_OF(struct tagger_state) states;
    VEC_OF(uint32_t) starts; /* by word: index of its first state */
};

void tagger_init(struct tagger *t, const struct tagging *model);
void tagger_release(struct tagger *t);

/* Fills tag and clause of each word of one sentence. Returns the cost of the way taken, in TAGGING_UNITS a nat. */
int tagger_run(struct tagger *t, struct tagged_word *words, size_t count);

/* How much cheaper the sentence of the last tagger_run() would be were words[i] this other word, less than nothing when
 * dearer; no more than TAGGER_SIGHT words behind it are looked at. Constant time. */
enum { TAGGER_SIGHT = 12 };
int tagger_saving(struct tagger *t, const struct tagged_word *words, size_t count, size_t i,
                  const struct tagged_word *other);

/* The same were this word put in before words[i], of which there is at least one. */
int tagger_saving_between(struct tagger *t, const struct tagged_word *words, size_t count, size_t i,
                          const struct tagged_word *other);

#endif
