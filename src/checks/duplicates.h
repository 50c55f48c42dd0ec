/* The parts of the duplicates check: paragraphs in duplicates.c, sentences in duplicate_sentences.c. */
#ifndef MTLINT_CHECKS_DUPLICATES_H
#define MTLINT_CHECKS_DUPLICATES_H

#include "checks/duplicate_runs.h"
#include "checks/token_tools.h"

enum duplicate_rule { DUPLICATE_PARAGRAPH, DUPLICATE_SENTENCE, DUPLICATE_NEAR, DUPLICATE_RULE_COUNT };

extern const struct rule_info duplicate_rules[DUPLICATE_RULE_COUNT];

struct duplicates_state {
    struct check_context *c;
    struct near_duplicates *near;
    unsigned char *repeated;        /* a bit a segment: its sentences are reported with it */
    struct block_measure *measures; /* by segment; no words where none was measured */
    size_t next_loop; /* of the report's findings: those before it lie before the sentence that is looked at */
};

/* Reports the sentences that stand twice outside of the paragraphs that do. */
void duplicate_sentences(struct duplicates_state *st);

/* Adds the removal of text[from, to) as a fix; what stands from `before` on goes too unless it is text. */
void duplicates_remove(struct check_context *c, struct finding *f, size_t before, size_t from, size_t to);

static inline size_t segment_end(const struct segment *g)
{
    return (size_t)g->off + g->len;
}

#endif
