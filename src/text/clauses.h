/* The clauses of a German sentence as states that tags lead from one to the next: whether the main clause has its
 * finite verb yet, and the same of up to two subordinate clauses inside it. A clause has one finite verb; that of a
 * subordinate clause stands at its end. What breaks this costs, and the cheapest way through a sentence tells which
 * word is the finite verb. After Höhle's topological fields (Der Begriff "Mittelfeld", 1986). */
#ifndef MTLINT_TEXT_CLAUSES_H
#define MTLINT_TEXT_CLAUSES_H

#include <stddef.h>

#include "text/tags.h"

enum { CLAUSE_DEPTH_MAX = 2 };

/* Bit 0: the main clause has its finite verb. Bits 1-2: open subordinate clauses. Bits 3 and 4: the outer, the inner of
 * these has its finite verb. */
typedef uint8_t clause_state;

enum { CLAUSE_STATES = 32, CLAUSE_START = 0 };

static inline bool clause_main_has_finite(clause_state s)
{
    return s & 1;
}

static inline unsigned clause_depth(clause_state s)
{
    return s >> 1 & 3u;
}

/* Of the clause that the state is in. */
static inline bool clause_has_finite(clause_state s)
{
    unsigned depth = clause_depth(s);
    return depth == 0 ? s & 1 : s >> (2 + depth) & 1;
}

enum { CLAUSE_STEPS_MAX = 4 };

/* The ways that lead on from a state. */
struct clause_steps {
    _Alignas(16) uint8_t count; /* a power of two is quickly found in a table */
    clause_state to[CLAUSE_STEPS_MAX];
    int16_t costs[CLAUSE_STEPS_MAX]; /* in TAGGING_UNITS a nat */
};

/* What the two words before a step have to do with it. */
enum clause_behind {
    BEHIND_WORD,
    BEHIND_PREPOSITION, /* the first word of a clause */
    BEHIND_MARK,        /* one that parts clauses */
    BEHIND_BEGIN,       /* where a sentence may begin */
    CLAUSE_BEHIND_COUNT
};

/* All steps, each found once: they are asked for several times a word. */
struct clause_table {
    struct clause_steps steps[CLAUSE_BEHIND_COUNT][CLAUSE_STATES][TAG_COUNT]; /* for a word of this tag */
    uint8_t behind[TAG_COUNT][TAG_COUNT]; /* enum clause_behind of the tags before, TAG_BOS for none */
};

void clause_table_init(struct clause_table *t);

/* The cost of a sentence that ends in this state. */
int clause_end_cost(clause_state s);

#endif
