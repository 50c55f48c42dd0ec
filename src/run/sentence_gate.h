/* Which checks a sentence can be of interest to: most sentences lack what most checks look for, and one look at each
 * word tells so for all checks. */
#ifndef MTLINT_RUN_SENTENCE_GATE_H
#define MTLINT_RUN_SENTENCE_GATE_H

#include "engine/check.h"

/* Checks, or questions about forms, a bit each. */
enum { GATE_WORDS = 2, GATE_CHECKS = GATE_WORDS * 64 };
typedef uint64_t form_bits;

struct gated_checks {
    uint64_t bits[GATE_WORDS];
};

/* One member of struct sentence_needs with its value, and the checks that ask for it. */
struct gate_condition {
    int member; /* of the enum in sentence_gate.c */
    uint64_t value;
    struct gated_checks checks;
};

struct sentence_gate {
    size_t check_count;
    struct gated_checks all;
    VEC_OF(struct gate_condition) conditions;
    VEC_OF(form_question *) questions; /* by bit */
    VEC_OF(form_bits) forms;           /* by form of the document, with the highest bit; 0: not yet asked */
    bool judges;                       /* a check asks for verdicts */
    struct gated_checks open;          /* to the sentence that was looked at last */
};

void sentence_gate_init(struct sentence_gate *g);
void sentence_gate_release(struct sentence_gate *g);

/* Adds what a check asks for. Checks have numbers, from 0 on, in the order in which they are added. */
void sentence_gate_add(struct sentence_gate *g, const struct check *check);

/* Looks at a sentence; all are of one document. */
void sentence_gate_look(struct sentence_gate *g, struct check_context *c, const struct sentence_view *s);

#endif
