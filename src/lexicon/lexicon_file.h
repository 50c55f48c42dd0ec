/*
 * The layout of lexicon.bin, shared by the look-up (lexicon.c, near.c) and the compiler (src/tools). All
 * numbers are in the byte order of the machine that made the file; a file from another one is refused.
 *
 * One automaton holds three groups of words, told apart by their first byte, in this order. Frequencies stand in a
 * hash table of their own, since their classes follow no pattern that an automaton could share.
 */
#ifndef MTLINT_LEXICON_LEXICON_FILE_H
#define MTLINT_LEXICON_LEXICON_FILE_H

#include <stddef.h>
#include <stdint.h>

#include "base/file_map.h"
#include "lexicon/automaton.h"
#include "lexicon/frequency.h"
#include "lexicon/lexicon.h"

#define LEXICON_MAGIC "mtlint\x1A\n"
#define LEXICON_VERSION 4u
#define LEXICON_BYTE_ORDER 0x01020304u

enum lexicon_group {
    GROUP_GERMAN = 2, /* forms, true case; value: a set of readings, two bytes */
    GROUP_NAME,       /* true case; value: LEX_ bits, one byte */
    GROUP_SEEN,       /* folded, no value: words that are no German form, but often enough seen to be meant */
    GROUP_END,
};

/* Words merely seen must be of this frequency class to be somebody's intention (GROUP_SEEN). */
#define SEEN_OFTEN 25

/* Set in the class of a German word that a form of GROUP_GERMAN folds to: it is more than seen. */
#define FREQUENCY_OF_FORM 0x80u

enum lexicon_section {
    SECTION_ARCS,
    SECTION_FREQUENCIES, /* uint32, see frequency.h */
    SECTION_SET_STARTS,  /* uint32, one more than there are sets: first of the set's items */
    SECTION_SET_FLAGS,   /* uint8 by set: LEX_ bits */
    SECTION_SET_ITEMS,   /* struct set_item */
    SECTION_TAGS,        /* struct tag */
    SECTION_LEMMA_RULES, /* struct lemma_rule */
    SECTION_LEMMA_TEXT,  /* bytes that lemma rules append */
    SECTION_TRIGRAMS,    /* uint8 by trigram_index(): -20 * log10 of the probability of the third letter */
    SECTION_GOVERNMENT,  /* lexicon/government.h */
    SECTION_SPELLINGS, /* struct spelling_entry, sorted by the spelling with a capital first letter; see spellings.h */
    SECTION_SPELLING_TEXT, /* bytes of the spellings */
    SECTION_COUNT,
};

/* Letters of trigrams: a word border, a-z, the German four, and one for all others. */
enum { TRIGRAM_LETTERS = 32, TRIGRAM_COUNT = TRIGRAM_LETTERS * TRIGRAM_LETTERS * TRIGRAM_LETTERS };

/* The letters of a word for trigrams, two borders before and one behind it; returns how many, 0 beyond max. */
size_t trigram_letters(const char *word, size_t len, uint8_t *out, size_t max);

static inline uint32_t trigram_index(const uint8_t *letters)
{
    return ((uint32_t)letters[0] * TRIGRAM_LETTERS + letters[1]) * TRIGRAM_LETTERS + letters[2];
}

struct lexicon_section_place {
    uint32_t offset; /* from the start of the file, a multiple of 8 */
    uint32_t size;   /* bytes */
};

struct lexicon_header {
    char magic[8];
    uint32_t version;
    uint32_t byte_order;
    uint32_t size; /* of the file */
    uint32_t root; /* first state of the automaton */
    struct lexicon_section_place sections[SECTION_COUNT];
};

struct set_item {
    uint16_t lemma_rule;
    uint16_t tag;
};

struct tag {
    uint32_t features;
    uint8_t part_of_speech;
    uint8_t kind;
    uint8_t person;
    uint8_t use;
};

/* Lemma = form without infix_len bytes at infix_at, less strip bytes at its end, plus the appended text. */
struct lemma_rule {
    uint8_t infix_at;
    uint8_t infix_len;
    uint8_t strip;
    uint8_t append_len;
    uint32_t append; /* offset in SECTION_LEMMA_TEXT */
};

/* One romanisation of a name. */
struct spelling_entry {
    uint32_t text; /* offset in SECTION_SPELLING_TEXT */
    uint8_t len;
    uint8_t rank;
    uint16_t group; /* from 1 */
    uint32_t is_place;
};

struct lexicon {
    struct automaton automaton;
    uint32_t groups[GROUP_END];                 /* states where the words of each begin */
    struct automaton_index initials[GROUP_END]; /* of the states at `groups` */
    struct frequency_table frequencies;
    const uint32_t *set_starts;
    const uint8_t *set_flags;
    const struct set_item *set_items;
    const struct tag *tags;
    const struct lemma_rule *lemma_rules;
    const char *lemma_text;
    const uint8_t *trigrams;
    const void *government;
    const struct spelling_entry *spellings;
    const char *spelling_text;
    uint32_t set_count, item_count, tag_count, rule_count, text_size;
    uint32_t spelling_count, spelling_text_size;
    struct file_map map;
};

/* LEX_ bits of the word of a group that ends at a state. */
unsigned lexicon_flags_at(const struct lexicon *lex, enum lexicon_group group, uint32_t state);

#endif
