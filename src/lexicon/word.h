/* One word under analysis, and where its readings come from. For the files that decide what a word is (words.c,
 * productive.c, readings.c); others ask words.h and readings.h. */
#ifndef MTLINT_LEXICON_WORD_H
#define MTLINT_LEXICON_WORD_H

#include <stdbool.h>
#include <stddef.h>

#include "lexicon/knowledge.h"

enum { WORD_BYTES = 160 };

enum word_origin_kind {
    ORIGIN_NONE,
    ORIGIN_FORM,      /* has the readings of the form `base` that `parts` allows: the head of a compound, a base */
    ORIGIN_SEPARABLE, /* a verb form behind its separable prefix: "zurückrudert" */
    ORIGIN_ZU,        /* an infinitive behind prefix and zu: "zurückzurudern" */
    ORIGIN_MODEL,     /* inflected like the form `base`, which has the same ending: "Abnabelungen" like "Zeitungen" */
    ORIGIN_NAME,
    ORIGIN_NUMBER,  /* has a digit */
    ORIGIN_ACRONYM, /* "BIP" */
    ORIGIN_FOREIGN, /* English */
    ORIGIN_SEEN     /* only met in texts */
};

struct word_origin {
    enum word_origin_kind kind;
    unsigned parts;  /* bits 1 << enum part_of_speech; 0 allows all */
    size_t head;     /* byte of the word where `base` begins; what stands before belongs to the lemma */
    unsigned cost;   /* of a compound, see compound.h; 0 of others */
    size_t shortest; /* bytes of its shortest part */
    size_t base_len;
    char base[WORD_BYTES];
};

struct word {
    const struct knowledge *k;
    const char *s; /* cleaned */
    size_t len;
    bool capital, all_capital, digit, inner_capital;
    struct word_origin *origin; /* filled in when the word is accepted; may be NULL */
};

/* A word of len bytes at s, which is borrowed, with what its letters tell; origin as in struct word. */
struct word word_at(const struct knowledge *k, const char *s, size_t len, struct word_origin *origin);

/* Notes where the readings come from; always true, so that a decision can end with it. */
bool word_from(const struct word *w, enum word_origin_kind kind, const char *base, size_t len, size_t head,
               unsigned parts);

/* The word with its first letter in upper or lower case, or with all letters in lower case. Returns the length, 0 when
 * it does not fit. */
size_t word_recase(const char *s, size_t len, bool upper, char out[WORD_BYTES]);
size_t word_lower_all(const char *s, size_t len, char out[WORD_BYTES]);

/* LEX_GERMAN and LEX_NAME bits of a form as written. */
unsigned word_german_or_name(const struct word *w, const char *s, size_t len);

/* The same for the form, its lower-case form at the start of a sentence, its usual form when it stands in capitals, a
 * noun in lower case. Notes the origin. */
unsigned word_direct_flags(const struct word *w);

#endif
