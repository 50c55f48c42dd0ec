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

struct clause_step {
    clause_state to;
    int16_t cost; /* in TAGGING_UNITS a nat */
};

enum { CLAUSE_STEPS_MAX = 8 };

/* The ways that a word of this tag leads on from a state, behind words tagged `before` and `last` (TAG_BOS: none).
 * Returns how many. */
size_t clause_steps(clause_state from, enum word_tag before, enum word_tag last, enum word_tag tag,
                    struct clause_step steps[CLAUSE_STEPS_MAX]);

/* The cost of a sentence that ends in this state. */
int clause_end_cost(clause_state s);

#endif
