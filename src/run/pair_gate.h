/* Which checks a pair of sentences can be of interest to, by the words in it: most pairs have none that a check looks
 * for, and one look at each word tells so for all checks. */
#ifndef MTLINT_RUN_PAIR_GATE_H
#define MTLINT_RUN_PAIR_GATE_H

#include "base/intern.h"
#include "engine/check.h"

/* Checks, a bit each: those with questions count from bit 0. */
typedef uint32_t check_bits;

/* Of one side of all pairs: which checks a token lets through. */
struct gate_side {
    VEC_OF(word_question) questions; /* by bit; NULL: none */
    VEC_OF(check_bits) forms;        /* by form, with GATE_KNOWN; 0: not yet asked */
    check_bits marks[128];           /* the same by byte, of tokens that are one ASCII mark */
    struct intern others;            /* the other tokens without a form: numbers, dashes, quotation marks */
    VEC_OF(check_bits) of_others;    /* by their id */
};

struct pair_gate {
    struct gate_side source, target;
};

void pair_gate_init(struct pair_gate *g);
void pair_gate_release(struct pair_gate *g);

/* Adds what a check asks for; its bit, or 0 when it is to see every pair. */
check_bits pair_gate_add(struct pair_gate *g, const struct check *check);

/* The bits of the checks whose questions a token of the pair answers. */
check_bits pair_gate_open(struct pair_gate *g, const struct pair_view *p);

#endif
