/*
 * The word knowledge of mtlint: German forms with their readings, names, English forms, words merely seen
 * in text, and frequency classes. One binary file, made from dictionaries/ by src/tools/make_lexicon.c,
 * mapped and used in place.
 *
 * Lengths are bytes of UTF-8 unless said otherwise. A lexicon is read-only after lexicon_open() and may be
 * used by any number of threads. No function but lexicon_open() and lexicon_close() allocates.
 */
#ifndef MTLINT_LEXICON_LEXICON_H
#define MTLINT_LEXICON_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lexicon/features.h"

struct buf;
struct lexicon;

/* Longest form that can be looked up, in bytes; longer ones are unknown. */
#define LEXICON_FORM_MAX 120

enum {
    LEX_GERMAN = 1u << 0, /* a German form; proper nouns alone do not count */
    LEX_PERSON = 1u << 1,
    LEX_PLACE = 1u << 2,
    LEX_ORGANISATION = 1u << 3,
    LEX_ENGLISH = 1u << 4,
    LEX_SEEN = 1u << 5, /* met in text often enough not to be a slip, but no form of the lexicon in any case */
    LEX_OWN = 1u << 6,  /* of the project's own lists (own_words.h), never of the lexicon */
    LEX_NAME = LEX_PERSON | LEX_PLACE | LEX_ORGANISATION,
};

struct reading {
    uint32_t features;
    uint8_t part_of_speech; /* enum part_of_speech */
    uint8_t kind;           /* enum reading_kind */
    uint8_t person;         /* 1-3 of personal, possessive and reflexive pronouns if known, else 0 */
    uint8_t use;            /* USE_ bits */
    uint8_t head;           /* of word_readings(): byte of the word where the form of the lexicon begins */
    bool recased;           /* likewise: the form in lower case, right only where a sentence begins */
    uint16_t lemma_rule;    /* for lexicon_lemma() */
};

struct near_form {
    char form[LEXICON_FORM_MAX]; /* not terminated */
    uint8_t len;
    uint8_t distance; /* in code points */
    uint8_t frequency;
    uint8_t flags;
};

/*
 * Maps the file. Returns NULL and appends to err if it cannot be read, was made for another version or
 * machine, or is damaged. The caller closes it.
 */
struct lexicon *lexicon_open(const char *path, struct buf *err);
void lexicon_close(struct lexicon *lex);

/* LEX_ bits, 0 if nothing is known. German forms and names are matched as written, English and seen words whatever
 * their case. */
unsigned lexicon_flags(const struct lexicon *lex, const char *form, size_t len);

/* Of these LEX_GERMAN and those of LEX_NAME, at half the cost. */
unsigned lexicon_listed_flags(const struct lexicon *lex, const char *form, size_t len);

/*
 * Frequency class in German, ten times the Zipf value: 0 never seen, 30 once in a million words, 80 the
 * most frequent. Case plays no part.
 */
unsigned lexicon_frequency(const struct lexicon *lex, const char *form, size_t len);
unsigned lexicon_frequency_en(const struct lexicon *lex, const char *form, size_t len);

/* True when German uses this English phrase as it is ("last but not least"): words in lower case, one blank between
 * two, hyphens and apostrophes as in dictionaries/en/phrases.txt but for a hyphen that joins words, which is a blank.
 */
bool lexicon_has_phrase(const struct lexicon *lex, const char *phrase, size_t len);

/* Whether some reading of the form as written is of this part of speech and has one of the features; 0 asks for none.
 */
bool lexicon_has_reading(const struct lexicon *lex, const char *form, size_t len, enum part_of_speech part,
                         uint32_t features);

/* Stores up to max readings of the form as written and returns how many there are. */
size_t lexicon_readings(const struct lexicon *lex, const char *form, size_t len, struct reading *out, size_t max);
/* The same for the value of a German word in the automaton (lexicon_file.h). */
size_t lexicon_readings_at(const struct lexicon *lex, uint32_t set, struct reading *out, size_t max);

/* Writes the lemma of a reading of this form, not terminated; returns its length, 0 if it does not fit. */
size_t lexicon_lemma(const struct lexicon *lex, const char *form, size_t len, const struct reading *reading, char *out,
                     size_t max);

/*
 * Every German form, name, or word often seen (folded) at most max_distance (1 or 2) edits away, counted in code
 * points; a transposition is one edit. The form itself is included if it is known, and a difference in the case of the
 * first letter is free. Stores the best max of them, by distance, then frequency, and returns how many it
 * stored. Forms of more than NEAR_LETTERS code points have none.
 */
#define NEAR_LETTERS 48
size_t lexicon_near(const struct lexicon *lex, const char *form, size_t len, unsigned max_distance,
                    struct near_form *out, size_t max);

/*
 * How well the letters of the word follow each other, judged by the forms and names of the lexicon: the mean
 * log10 probability of a letter after the two before it, word borders included. About -1 for ordinary words,
 * below -2 for letters that never meet. Case plays no part.
 */
double lexicon_plausibility(const struct lexicon *lex, const char *word, size_t len);
/* How unlikely just these letters are as a word that nobody listed: -log10 of their probability, the sum over letters.
 */
double lexicon_surprise(const struct lexicon *lex, const char *word, size_t len);

/*
 * Folds for look-up: lower case (ASCII and the Latin letters of two bytes), ss for ß. Returns the length,
 * 0 if it does not fit into max bytes.
 */
size_t lexicon_fold(const char *s, size_t len, char *out, size_t max);

#endif
