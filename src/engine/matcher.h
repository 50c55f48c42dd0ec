/* The inside of a matcher: what the kinds of rules share when they are tried on a text. */
#ifndef MTLINT_ENGINE_MATCHER_H
#define MTLINT_ENGINE_MATCHER_H

#include "engine/rule.h"

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

/* Which parts of a rule a sentence has. */
struct evidence {
    uint32_t sentence; /* number of that sentence */
    uint32_t parts;    /* bits */
};

/* One worker's memory. */
struct block_trace {
    uint32_t segment, rule;
    uint64_t features; /* bit 0: a strong pattern matched; bit n: the weak pattern n-1 */
};

/* What a word of the text is among the rule set's words and forms, or INTERN_NONE. */
struct word_key {
    bool known, small_known; /* looked up already */
    uint32_t word, form;
    uint32_t small; /* the form that a first word has elsewhere, without its capital */
};

/* Tokens of one byte that are below this are marks; they have no number as a form. */
enum { MARKS = 128 };

/* What a word of the source text is among the rule set's words, or INTERN_NONE, and the first of the rule set's starts
 * of pairs that it is, or NO_START. */
#define NO_START UINT32_MAX
struct source_key {
    bool known; /* looked up already */
    uint32_t word, start;
};

typedef VEC_OF(uint32_t) uint32_list;

enum rule_state { STATE_OFF, STATE_ON, STATE_GIVEN_UP };

struct matcher {
    const struct ruleset *rules;
    bool prefilter;
    struct pattern_scratch *scratch;
    uint8_t *states; /* by rule, of enum rule_state; for the current document */
    uint8_t *wanted; /* by rule: the parts that a sentence has to have, as in an evidence; 0 for block rules. The rules
                        themselves lie too far apart to be looked at for each hit. */
    struct scanner_hits hits;
    size_t next_hit;       /* hits before it are behind us */
    size_t scanned;        /* segments whose hits are in the list */
    struct evidence *seen; /* by rule: what its atoms are last found in */
    uint32_t sentence;     /* number of the current sentence, from 1 */
    VEC_OF(uint32_t) candidates;
    VEC_OF(struct probe) probes;           /* candidates of a segment */
    VEC_OF(struct block_trace) traces;     /* sorted by segment */
    VEC_OF(struct word_key) keys;          /* by form in the document's vocabulary */
    VEC_OF(struct source_key) source_keys; /* by form of the source text */
    struct word_key marks[MARKS];          /* by byte */
    struct source_key source_marks[MARKS];
    uint32_list word_ids, form_ids, recased_ids; /* by token of the sentence, see token_test.c */
    struct id_set word_set, form_set;            /* all of them, the last two in one */
    uint32_list word_of;                         /* by token: its word in the analysis */
    uint32_list phrase_of;                       /* by word: its noun phrase, or NO_PHRASE */
    VEC_OF(const struct clause_verb *) verbs;    /* those of a clause rule that may be in the sentence */
    VEC_OF(const struct clause_object *) objects;
    word_start_list starts; /* the words of the sentence, for phrase rules */
    bool ids_known, places_known, starts_known;
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

/* The same for a rule that cannot be read. */
int matcher_lose_rule(struct matcher *m, uint32_t rule, struct buf *err);

#endif
