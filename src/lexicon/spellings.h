/*
 * Names that come from other scripts and are romanised in several ways: Selenskyj, Zelensky. A group holds the
 * spellings of one name, from dictionaries/names/transliterations.txt; part of the lexicon's file.
 */
#ifndef MTLINT_LEXICON_SPELLINGS_H
#define MTLINT_LEXICON_SPELLINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct lexicon;

/* A spelling may have several words, parted by one blank: "Wladimir Putin". */
enum { SPELLING_WORDS_MAX = 4, SPELLING_BYTES_MAX = 60 };

struct romanisation {
    const char *text; /* as the list writes it, not terminated; lives as long as the lexicon */
    uint32_t len;     /* bytes */
    uint32_t place;   /* of the spelling in the table, below lexicon_spelling_count() */
    uint16_t group;   /* from 1 */
    uint8_t rank;     /* within the group; 0 is the usual German spelling */
    bool is_place;    /* name of a place, not of a person or an organisation */
};

size_t lexicon_spelling_count(const struct lexicon *lex);

/* Looks a name up as written; only a capital as the first letter is the same as a small one ("Al-Kaida"). False when
 * it is in no group, or the file is damaged. */
bool lexicon_spelling(const struct lexicon *lex, const char *name, size_t len, struct romanisation *out);

/* The spelling at a place below lexicon_spelling_count(). */
bool lexicon_spelling_at(const struct lexicon *lex, uint32_t place, struct romanisation *out);

/* True when a spelling of several words begins with these, as written. */
bool lexicon_spelling_begins(const struct lexicon *lex, const char *words, size_t len);

#endif
