/* The beginning of a main clause as the parts that a verb would join: "Gestern | der Saal | bis auf den letzten Platz |
 * besetzt". */
#ifndef MTLINT_CHECKS_VERB_PARTS_H
#define MTLINT_CHECKS_VERB_PARTS_H

#include "text/analysis.h"

enum part_kind {
    PART_NOMINAL,     /* with the genitives and names that belong to it: "der Chef des Konzerns Siemens" */
    PART_PREPOSITION, /* with what it governs */
    PART_PRONOUN,     /* that stands alone: "uns", "sich", "das" */
    PART_ADVERB,
    PART_ADJECTIVE, /* that stands alone */
    PART_PARTICIPLE,
    PART_INFINITIVE,
    PART_PREFIX, /* of a verb */
};

struct part {
    uint8_t kind;         /* enum part_kind */
    uint32_t first, last; /* words */
    uint32_t cells;       /* of a nominal: NOMINAL_CELL bits, those of all its nouns together */
};

enum { PARTS_MAX = 24 };

struct clause_parts {
    struct part items[PARTS_MAX];
    size_t count;
    bool whole; /* nothing of the clause stands behind them but clauses that depend on it */
};

/* From the first word to the first mark that parts more than two nouns, or the first word that is none of these. */
void clause_parts(const struct analysis *a, struct clause_parts *out);

#endif
