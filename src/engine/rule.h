/* The inside of a rule set: what loader, matcher and the rule kinds share. Not for checks or commands: those see
 * ruleset.h. */
#ifndef MTLINT_ENGINE_RULE_H
#define MTLINT_ENGINE_RULE_H

#include <pthread.h>
#include <stdatomic.h>

#include "base/file_map.h"
#include "base/intern.h"
#include "engine/atoms.h"
#include "engine/pair_rule.h"
#include "engine/ruleset.h"
#include "engine/scanner.h"
#include "engine/token_test.h"
#include "engine/word_starts.h"
#include "engine/word_table.h"

enum rule_kind { RULE_PHRASE, RULE_TOKENS, RULE_CLAUSE, RULE_BLOCK, RULE_PAIR };

/* A step takes one token. A gap of up to n tokens is n steps. */
struct token_step {
    struct token_test test;
    bool optional;
    uint32_t element; /* the element of the rule it is a part of, from 0 */
};

enum { TOKEN_STEPS_MAX = 63, TOKEN_ELEMENTS_MAX = PATTERN_GROUPS_MAX };

/* Two elements, from 1, whose tokens agree in case, number and gender. */
struct token_agreement {
    uint32_t element, with;
};

struct token_rule {
    struct token_step *steps;
    size_t step_count, element_count;
    size_t mark_first, mark_last; /* elements from 1; 0: the whole match */
    struct token_agreement *agreements;
    size_t agreement_count;
};

/* A verb in all its forms. One with a separable prefix stands in two parts in main clauses: "nimmt ... an". */
struct clause_verb {
    struct token_test whole; /* annehmen, angenommen, annimmt, anzunehmen */
    struct token_test base;  /* nehmen, nimmt; no words when nothing is separable */
    struct token_test prefix;
    bool is_adjective; /* "abhängig" */
};

/* The words of an object, the noun last; or a preposition, whatever it governs. With a preposition before it, a noun is
 * taken as it stands. A TEST_GAP among them stands for determiner and adjectives, or nothing. */
struct clause_object {
    struct token_test *words;
    size_t word_count;
    bool is_preposition;     /* with whatever it governs */
    const char *replacement; /* lemma or word; "": the object goes; NULL: it stays */
};

/* A verb and its object in one clause, in whatever order German puts them; or, without verb, words in a row. */
struct clause_rule {
    struct clause_verb *verbs;
    size_t verb_count;
    struct clause_object *objects;
    size_t object_count;          /* 0: the verb alone */
    const char *const *new_verbs; /* lemmas that take the verb's place; none: it stays as it is */
    size_t new_verb_count;
    bool figurative; /* adverbs and other noun phrases may stand between object and verb, and behind them */
};

/* Patterns against whole segments: the first strong_count are strong, the others weak. */
enum { BLOCK_WEAK_MAX = 63 };
struct block_rule {
    struct pattern **patterns;
    size_t pattern_count, strong_count;
    size_t max_words;
};

struct rule {
    struct rule_info info; /* help and help_de are the message, a template */
    enum rule_kind kind;
    bool in_pages;     /* it speaks of web pages themselves, too */
    unsigned segments; /* bit 1 << kind for each segment_kind it looks at */
    const char *file;
    size_t line;
    size_t part_count;   /* 1 for a phrase or a token sequence, for a block the number of its patterns */
    bool needs_more;     /* it has atoms in `more` */
    bool analysis;       /* it asks for the analysis of sentences, */
    bool needs_analysis; /* and finds nothing where there is none */

    /* Of a rule from a store what stands above is there from the start, what stands below once ruleset_rule() was
     * asked for it, and the atoms never: they are in the scanner. */
    uint32_t body; /* where it is in the store */
    atomic_bool unread;
    bool exact_case;
    enum applicability fix;
    const char *const *replacements; /* templates */
    size_t replacement_count;
    struct example *examples;
    size_t example_count;
    struct atom_set *atoms;           /* one set a part */
    struct atom_set more;             /* one of these occurs too; empty when the others suffice; not of blocks */
    struct atom_set begin;            /* RULE_PHRASE: a match begins with one of these; empty when that is not known */
    const struct word_starts *starts; /* RULE_PHRASE: made of these; NULL when that is not known */
    struct pattern *pattern;          /* RULE_PHRASE; owned */
    size_t mark;                      /* RULE_PHRASE: the group that is the span */
    struct token_rule tokens;         /* RULE_TOKENS */
    struct clause_rule clause;        /* RULE_CLAUSE */
    struct block_rule block;          /* RULE_BLOCK */
    struct pair_rule pair;            /* RULE_PAIR */
    struct context_test *contexts;    /* of RULE_TOKENS and RULE_CLAUSE */
    size_t context_count;
};

/* A rule, and which of its sets of atoms: for a block rule that is which of its patterns. */
struct probe {
    uint32_t rule, part;
};

enum { PART_MORE = 1 }; /* the part of rule->more */

/* All that there are, to free them. */
struct pattern_list {
    struct pattern **items;
    size_t len, cap;
};

/* What workers read of a store when they come to it. */
struct rule_reader {
    pthread_mutex_t lock;
    struct arena arena;
    struct pattern_list patterns;
    struct span codes_begin; /* of a pattern_code, for all patterns of the store */
};

struct ruleset {
    struct arena arena;
    struct file_map store;      /* the file that the rest stands in; none: all of it is ours */
    struct rule_reader *reader; /* NULL without a store */
    const struct lang *lang;
    VEC_OF(struct rule *) rules;
    struct pattern_list patterns;
    struct word_table words; /* folded words of the token rules */
    struct word_table forms; /* the same for words that are compared exactly */
    struct scanner *scanner;
    size_t atom_count;
    uint32_t *probe_start; /* by atom, atom_count + 1 entries: its first probe */
    struct probe *probes;
    VEC_OF(struct probe) unfiltered; /* probes without an atom */
    size_t unfiltered_rules;
    struct pair_starts pair_starts;
};

/* A rule with all that belongs to it, read from the store if need be; any thread may ask. NULL when it cannot be read:
 * the store is damaged in a way that its sum does not tell. */
const struct rule *ruleset_rule(const struct ruleset *rs, uint32_t number);

/* Makes the scanner, the probes and the starts of pairs once all rules are there (rule_index.c). */
void ruleset_index(struct ruleset *rs);

#endif
