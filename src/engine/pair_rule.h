/* Rules for pairs of a sentence and its translation: which words of the source text must not become which words. */
#ifndef MTLINT_ENGINE_PAIR_RULE_H
#define MTLINT_ENGINE_PAIR_RULE_H

#include "engine/token_test.h"

/* Tokens in a row. Those of the source text are compared by the rule set's words, folded; those of the translation by
 * its forms. */
struct pair_phrase {
    const char *text; /* as the rule has it, but for the marks before its words */
    struct token_test *words;
    size_t word_count;
};

struct pair_phrases {
    struct pair_phrase *items;
    size_t count;
};

/* A word of the source text and what it must not become. */
enum pair_part {
    PAIR_SOURCE, /* English: one of these */
    PAIR_TARGET, /* German: is wrong for it */
    PAIR_RIGHT,  /* German: would be right; where one of these stands nothing is told */
    PAIR_WITH,   /* English: one of these stands in the source, too, if there are any */
    PAIR_UNLESS, /* English: none of these does */
    PAIR_PARTS
};

struct pair_entry {
    struct pair_phrases parts[PAIR_PARTS];
    const char *shown; /* the right words, for messages */
};

/* Of messages and replacements: $1 is what stands in the source, $2 the right words, $3 the first of these. */
enum { PAIR_GROUPS = 3 };

/* Parts the sides of an example. */
#define PAIR_BAR "|||"

struct pair_rule {
    struct pair_entry *entries;
    size_t entry_count;
    struct pair_phrases topic; /* English: any of these will do where an entry asks for PAIR_WITH */
};

/* A source phrase by its first word, an id of the rule set's words. */
struct pair_start {
    uint32_t word, rule, entry, phrase;
};

/* Sorted by word. */
struct pair_starts {
    struct pair_start *items;
    size_t count;
};

#endif
