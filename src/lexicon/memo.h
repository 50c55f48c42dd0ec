/* What was asked of the lexicon before, kept over the documents of one worker: the same words come back in the next
 * article. Answers are those of the functions themselves, so that nothing depends on what was asked before. */
#ifndef MTLINT_LEXICON_MEMO_H
#define MTLINT_LEXICON_MEMO_H

#include <stddef.h>
#include <stdint.h>

#include "lexicon/compound.h"
#include "lexicon/form_keys.h"
#include "lexicon/knowledge.h"
#include "lexicon/vocabulary.h"
#include "lexicon/word.h"

struct memo;

/* What the tagger keeps of a form (text/analysis.c), where a sentence begins [1] and elsewhere [0]. */
struct form_tags {
    uint64_t possible[2];
    const int16_t *costs[2]; /* in memo_arena(); NULL until met */
};

/* Of one language; the knowledge is borrowed. One thread at a time may use it. */
struct memo *memo_new(const struct knowledge *k);
void memo_free(struct memo *m);

/* Forgets everything once it has grown beyond some 24 MB: call it between documents. */
void memo_trim(struct memo *m);

/* word_explain(), its origin borrowed until the next memo_trim(). */
enum verdict memo_explain(struct memo *m, const char *form, size_t len, unsigned *flags,
                          const struct word_origin **origin);

/* word_readings(), borrowed until the next memo_trim(). */
const struct reading *memo_readings(struct memo *m, const char *form, size_t len, size_t *count);

/* word_lemma() */
size_t memo_lemma(struct memo *m, const char *form, size_t len, const struct reading *reading, char *out, size_t max);

/* word_has_second_opinion() */
bool memo_second_opinion(struct memo *m, const char *form, size_t len);

/* compound_analyze() */
bool memo_compound(struct memo *m, const char *word, size_t len, struct compound *out);

/* lexicon_near() with the best MEMO_NEAR forms, borrowed until the next memo_trim(). */
enum { MEMO_NEAR = 32 };
const struct near_form *memo_near(struct memo *m, const char *form, size_t len, unsigned max_distance, size_t *count);

/* A number for a form, from 1, the same until the next memo_trim(). */
uint32_t memo_id(struct memo *m, const char *form, size_t len);

/* The same about the form of a number, which spares the search for it. */
enum verdict memo_explain_id(struct memo *m, uint32_t id, unsigned *flags, const struct word_origin **origin);
const struct reading *memo_readings_id(struct memo *m, uint32_t id, size_t *count);

/* word_lemma() of the form of a number. */
size_t memo_lemma_id(struct memo *m, uint32_t id, const struct reading *reading, char *out, size_t max);

/* listed_word() of the form of a number. */
const struct listed_word *memo_listed_id(struct memo *m, uint32_t id, bool *as_written);

/* What the tagger keeps of the form of a number: its own to fill in, borrowed until another form comes. */
struct form_tags *memo_tags(struct memo *m, uint32_t id);
struct arena *memo_arena(struct memo *m);

/* The keys that were kept for the form of a number, borrowed until the next memo_trim(); NULL before. */
const struct form_keys *memo_keys(const struct memo *m, uint32_t id);
void memo_keep_keys(struct memo *m, uint32_t id, const uint32_t *keys, uint32_t count);

/* What others keep by these numbers, as long as the memo remembers. */
struct answers *memo_answers(struct memo *m);

/* The lists of words that were asked about, until the next memo_trim(). */
struct listed *memo_listed(struct memo *m);

#endif
