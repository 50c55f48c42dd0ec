/* What German verbs govern: the cases of their objects, and prepositions with the case these have (warten auf +
 * accusative). Part of lexicon.bin; made from dictionaries/de/verb_government.txt. */
#ifndef MTLINT_LEXICON_GOVERNMENT_H
#define MTLINT_LEXICON_GOVERNMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/span.h"

struct lexicon;

enum { FRAME_PREPOSITIONS = 2 };

enum reflexive {
    REFLEXIVE_NONE,
    REFLEXIVE_ACCUSATIVE, /* sich erinnern an: mich */
    REFLEXIVE_DATIVE,     /* sich etwas vorstellen: mir */
};

/* One way to use a verb. What it names may be left out in a sentence, but for the reflexive pronoun. */
struct verb_frame {
    uint8_t objects;   /* bit 1 << CASE_...; the nominative is that of bleiben: what the subject is */
    uint8_t reflexive; /* enum reflexive; that pronoun is not among the objects */
    uint8_t preposition_count;
    struct {
        struct span word; /* bytes of the lexicon; "als" counts as a preposition */
        uint8_t case_;    /* CASE_... */
    } prepositions[FRAME_PREPOSITIONS];
};

/* Stores up to max frames of a verb, given as its infinitive without zu ("anrufen"), and returns how many it has; 0 for
 * a verb that is not listed. */
size_t verb_frames(const struct lexicon *lex, const char *lemma, size_t len, struct verb_frame *out, size_t max);

/* --- The section of the file, shared with the compiler: a head, verbs sorted by the bytes of their lemma, frames by
 * verb, text. */

struct government_head {
    uint32_t verb_count, frame_count, text_size;
};

struct government_text {
    uint32_t at; /* in the text */
    uint32_t len;
};

struct government_verb {
    struct government_text lemma;
    uint32_t first_frame, frame_count;
};

struct government_frame {
    uint8_t objects, reflexive, preposition_count;
    uint8_t cases[FRAME_PREPOSITIONS];
    uint8_t unused[3];
    struct government_text prepositions[FRAME_PREPOSITIONS];
};

/* Whether the bytes are a section that verb_frames() can use. */
bool government_valid(const void *section, size_t size);

#endif
