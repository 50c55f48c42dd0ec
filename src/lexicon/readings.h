/* The readings of a word as it stands in a text: those of the lexicon, and those that a compound has from its head, a
 * derived word from its ending, a name from being one. */
#ifndef MTLINT_LEXICON_READINGS_H
#define MTLINT_LEXICON_READINGS_H

#include "lexicon/knowledge.h"
#include "lexicon/vocabulary.h"
#include "lexicon/word.h"

/* A form of the lexicon has at most this many readings, both spellings of a sentence's first word together. */
enum { WORD_READINGS_MAX = 48 };

/* Stores up to max readings of an accepted word (word_verdict() not VERDICT_UNKNOWN) and returns how many; at least
 * one for each accepted word, 0 for others. A capitalised word has the readings of both its spellings, those in lower
 * case marked `recased`; an adjective then is a noun too, with the adjective as its lemma. What nothing is known of but
 * that it is a word (names, foreign words, words merely seen) has readings with all cells of case, number and gender.
 */
size_t word_readings(const struct knowledge *k, const char *form, size_t len, struct reading *out, size_t max);

/* The same for a word that word_explain() has explained. */
size_t origin_readings(const struct knowledge *k, const char *form, size_t len, enum verdict verdict,
                       const struct word_origin *origin, struct reading *out, size_t max);

/* Writes the lemma of one of these readings ("Gartenzäune": "Gartenzaun"), not terminated; returns its length, 0 if it
 * does not fit or the reading has none. */
size_t word_lemma(const struct knowledge *k, const char *form, size_t len, const struct reading *reading, char *out,
                  size_t max);

/* The same for a word that word_explain() has explained. */
size_t origin_lemma(const struct knowledge *k, const char *form, size_t len, const struct word_origin *origin,
                    const struct reading *reading, char *out, size_t max);

#endif
