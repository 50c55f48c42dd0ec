/* How a noun phrase that does not agree can be put right: its determiner, an adjective or the
 * noun in another form. */
#ifndef MTLINT_TEXT_PHRASE_REPAIR_H
#define MTLINT_TEXT_PHRASE_REPAIR_H

#include "lexicon/knowledge.h"
#include "text/analysis.h"

enum { PHRASE_REPAIRS_MAX = 3, PHRASE_EDITS_MAX = 2, PHRASE_EDIT_BYTES = 96 };

struct phrase_edit {
    uint32_t word;
    char text[PHRASE_EDIT_BYTES]; /* not terminated */
    size_t len;
};

struct phrase_repair {
    struct phrase_edit edits[PHRASE_EDITS_MAX]; /* by word */
    size_t count;
    bool sure; /* nothing else can be meant */
};

/* Stores the repairs, best first, and returns how many. The phrase may be a determiner alone, when nothing is known of
 * what stands behind it. */
size_t phrase_repairs(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p,
                      struct phrase_repair out[PHRASE_REPAIRS_MAX]);

/* The repair that gives the phrase, which begins with a determiner, one of these NOMINAL_CELL bits; false when its
 * words have no such forms or the noun would need another. */
bool phrase_repair_to(const struct analysis *a, const struct knowledge *k, const struct noun_phrase *p, uint32_t cells,
                      struct phrase_repair *out);

#endif
