/* The inside of a rule set: what loader, matcher and the rule kinds share. Not for checks or commands: those see
 * ruleset.h. */
#ifndef MTLINT_ENGINE_RULE_H
#define MTLINT_ENGINE_RULE_H

#include "base/intern.h"
#include "engine/atoms.h"
#include "engine/pattern.h"
#include "engine/ruleset.h"
#include "engine/scanner.h"

enum rule_kind { RULE_PHRASE, RULE_TOKENS, RULE_BLOCK };

/* What one place of a token sequence asks for. A new kind of test (lemma, part of speech) is a value here, a key in
 * token_yaml.c and a case in token_rule.c. */
enum token_test { TEST_WORDS, TEST_NOT, TEST_REGEX, TEST_GAP };

/* A step takes one token. A gap of up to n tokens is n steps. */
struct token_step {
    enum token_test test;
    bool optional;
    bool exact;            /* words are compared with regard to case */
    uint32_t element;      /* the element of the rule it is a part of, from 0 */
    const uint32_t *words; /* sorted ids in the rule set's words or, when exact, forms */
    size_t word_count;
    struct pattern *regex;
};

enum { TOKEN_STEPS_MAX = 63, TOKEN_ELEMENTS_MAX = PATTERN_GROUPS_MAX };

struct token_rule {
    struct token_step *steps;
    size_t step_count, element_count;
    size_t mark_first, mark_last; /* elements from 1; 0: the whole match */
};

enum { BLOCK_WEAK_MAX = 63 };

/* Patterns against whole segments: the first strong_count are strong, the others weak. */
struct block_rule {
    struct pattern **patterns;
    size_t pattern_count, strong_count;
    size_t max_words;
};

struct rule {
    struct rule_info info; /* help is the message, a template */
    enum rule_kind kind;
    bool exact_case;
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
    struct atom_set more;     /* RULE_PHRASE: one of these occurs too; empty when the others suffice */
    struct pattern *pattern;  /* RULE_PHRASE; owned */
    size_t mark;              /* RULE_PHRASE: the group that is the span */
    struct token_rule tokens; /* RULE_TOKENS */
    struct block_rule block;  /* RULE_BLOCK */
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

struct rule_store;

struct ruleset {
    struct arena arena;
    struct rule_store *store; /* whose texts the rules use, or NULL */
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
};

/* Makes the scanner and the probes once all rules are there (rule_index.c). */
void ruleset_index(struct ruleset *rs);

/* Where a rule matched: all of it, and the groups (elements) for message and replacements; group 0 is all of it. */
struct rule_match {
    size_t off, len; /* of the span to report, in the text */
    struct span groups[PATTERN_GROUPS_MAX + 1];
    size_t group_count;
};

/* Reports a match with its message and its replacements (rule_report.c). */
void rule_report(struct check_context *c, const struct rule *rule, const struct rule_match *match, struct buf *scratch);

/* One worker's memory. */
struct block_trace {
    uint32_t segment, rule;
    uint64_t features; /* bit 0: a strong pattern matched; bit n: the weak pattern n-1 */
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
    VEC_OF(struct probe) probes;         /* candidates of a segment */
    VEC_OF(struct block_trace) traces;   /* sorted by segment */
    VEC_OF(uint32_t) word_ids, form_ids; /* by token of the sentence */
    bool ids_known;
    struct buf text;
};

/* Finds and reports all matches in a sentence or segment. -1 when a limit was hit (see matcher_give_up). */
int phrase_rule_match(struct matcher *m, struct check_context *c, uint32_t rule, const struct sentence_view *s,
                      struct buf *err);
int token_rule_match(struct matcher *m, struct check_context *c, uint32_t rule, const struct sentence_view *s,
                     struct buf *err);

/* Tries the patterns of the probes (sorted, of block rules) on a segment and keeps traces of what matched. */
int block_rules_look(struct matcher *m, struct check_context *c, uint32_t segment, const struct probe *probes,
                     size_t count, struct buf *err);

/* Reports the segment for each rule whose traces suffice. The traces of the next two segments must be there. */
void block_rules_report(struct matcher *m, struct check_context *c, uint32_t segment);

/* Says once that the rule hit a limit at a text offset, and leaves it out for the rest of the document. Always -1. */
int matcher_give_up(struct matcher *m, struct check_context *c, uint32_t rule, size_t off, struct buf *err);

#endif
