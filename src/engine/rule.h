/* The inside of a rule set: what loader, matcher and the rule kinds share. Not for checks or commands: those see
 * ruleset.h. */
#ifndef MTLINT_ENGINE_RULE_H
#define MTLINT_ENGINE_RULE_H

#include "base/file_map.h"
#include "base/intern.h"
#include "engine/atoms.h"
#include "engine/pair_rule.h"
#include "engine/ruleset.h"
#include "engine/scanner.h"
#include "engine/token_test.h"

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
    bool exact_case, in_pages; /* in_pages: it speaks of web pages themselves, too */
    enum applicability fix;
    unsigned segments;               /* bit 1 << kind for each segment_kind it looks at */
    const char *const *replacements; /* templates */
    size_t replacement_count;
    const char *file;
    size_t line;
    struct example *examples;
    size_t example_count;
    struct atom_set *atoms; /* one set for a phrase or a token sequence, one a pattern for a block */
    size_t part_count;
    struct atom_set more;          /* one of these occurs too; empty when the others suffice; not of blocks */
    bool needs_more;               /* there are such; of rules from a store the atoms are in the scanner only */
    struct pattern *pattern;       /* RULE_PHRASE; owned */
    size_t mark;                   /* RULE_PHRASE: the group that is the span */
    struct token_rule tokens;      /* RULE_TOKENS */
    struct clause_rule clause;     /* RULE_CLAUSE */
    struct block_rule block;       /* RULE_BLOCK */
    struct pair_rule pair;         /* RULE_PAIR */
    struct context_test *contexts; /* of RULE_TOKENS and RULE_CLAUSE */
    size_t context_count;
    bool analysis;       /* it asks for the analysis of sentences, */
    bool needs_analysis; /* and finds nothing where there is none */
};

/* A rule, and which of its sets of atoms: for a block rule that is which of its patterns. */
struct probe {
    uint32_t rule, part;
};

enum { PART_MORE = 1 }; /* the part of rule->more */

/* Which parts of a rule a sentence has. */
struct evidence {
    uint32_t sentence; /* number of that sentence */
    uint32_t parts;    /* bits */
};

struct ruleset {
    struct arena arena;
    struct file_map store; /* the file that the rest stands in; none: all of it is ours */
    const struct lang *lang;
    VEC_OF(struct rule *) rules;
    VEC_OF(struct pattern *) patterns; /* all of them, to free them */
    struct intern words;               /* folded words of the token rules */
    struct intern forms;               /* the same for words that are compared exactly */
    struct scanner *scanner;
    size_t atom_count;
    uint32_t *probe_start; /* by atom, atom_count + 1 entries: its first probe */
    struct probe *probes;
    VEC_OF(struct probe) unfiltered; /* probes without an atom */
    size_t unfiltered_rules;
    struct pair_starts pair_starts;
};

/* Makes the scanner, the probes and the starts of pairs once all rules are there (rule_index.c). */
void ruleset_index(struct ruleset *rs);

/* Where a rule matched: all of it, and the groups (elements) for message and replacements; group 0 is all of it. */
struct rule_match {
    size_t off, len; /* of the span to report, in the text */
    struct span groups[PATTERN_GROUPS_MAX + 1];
    size_t group_count;
    struct scene *scene;                   /* for ${1:lemma}, or NULL */
    size_t tokens[PATTERN_GROUPS_MAX + 1]; /* likewise: the last token of each group */
};

/* Reports a match with its message and its replacements (rule_report.c). NULL when the rule is off. */
struct finding *rule_report(struct check_context *c, const struct rule *rule, const struct rule_match *match);

/* One worker's memory. */
struct block_trace {
    uint32_t segment, rule;
    uint64_t features; /* bit 0: a strong pattern matched; bit n: the weak pattern n-1 */
};

/* What a word of the text is among the rule set's words and forms, or INTERN_NONE. */
struct word_key {
    bool known; /* looked up already */
    uint32_t word, form;
};

enum rule_state { STATE_OFF, STATE_ON, STATE_GIVEN_UP };

struct matcher {
    const struct ruleset *rules;
    bool prefilter;
    struct pattern_scratch *scratch;
    uint8_t *states; /* by rule, of enum rule_state; for the current document */
    struct scanner_hits hits;
    size_t next_hit;       /* hits before it are behind us */
    size_t scanned;        /* segments whose hits are in the list */
    struct evidence *seen; /* by rule: what its atoms are last found in */
    uint32_t sentence;     /* number of the current sentence, from 1 */
    VEC_OF(uint32_t) candidates;
    VEC_OF(struct probe) probes;                      /* candidates of a segment */
    VEC_OF(struct block_trace) traces;                /* sorted by segment */
    VEC_OF(struct word_key) keys;                     /* by form in the document's vocabulary */
    VEC_OF(uint32_t) word_ids, form_ids, recased_ids; /* by token of the sentence, see token_test.c */
    VEC_OF(uint32_t) word_of;                         /* by token: its word in the analysis */
    VEC_OF(uint32_t) phrase_of;                       /* by word: its noun phrase, or NO_PHRASE */
    bool ids_known, places_known;
    struct buf text;
};

/* Finds and reports all matches in a sentence or segment. -1 when a limit was hit (see matcher_give_up). */
int phrase_rule_match(struct matcher *m, struct check_context *c, uint32_t rule, const struct sentence_view *s,
                      struct buf *err);
int token_rule_match(struct matcher *m, struct check_context *c, uint32_t rule, const struct sentence_view *s,
                     struct buf *err);
int clause_rule_match(struct matcher *m, struct check_context *c, uint32_t rule, const struct sentence_view *s,
                      struct buf *err);

/* Tries the patterns of the probes (sorted, of block rules) on a segment and keeps traces of what matched. */
int block_rules_look(struct matcher *m, struct check_context *c, uint32_t segment, const struct probe *probes,
                     size_t count, struct buf *err);

/* Reports the segment for each rule whose traces suffice. The traces of the next two segments must be there. */
void block_rules_report(struct matcher *m, struct check_context *c, uint32_t segment);

/* Says once that the rule hit a limit at a text offset, and leaves it out for the rest of the document. Always -1. */
int matcher_give_up(struct matcher *m, struct check_context *c, uint32_t rule, size_t off, struct buf *err);

#endif
