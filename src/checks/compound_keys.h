/* The compounds that a text writes with a hyphen somewhere, and the other ways in which it writes them. */
#ifndef MTLINT_CHECKS_COMPOUND_KEYS_H
#define MTLINT_CHECKS_COMPOUND_KEYS_H

#include "base/arena.h"
#include "base/intern.h"
#include "base/vec.h"
#include "lexicon/vocabulary.h"

#define NO_COMPOUND UINT32_MAX

/* The first forms of one compound with a hyphen and without; joined is TOKEN_NO_FORM when there is none. */
struct compound {
    uint32_t hyphened, joined;
    bool told; /* for the check: that it stands apart somewhere */
};

struct compounds {
    struct intern keys;            /* in lower case, without hyphens and endings: "cloudanbieter" */
    VEC_OF(struct compound) items; /* by key */
    uint32_t *of_form;             /* by form of the vocabulary: the compound that it is, or NO_COMPOUND */
    size_t form_count;
    uint64_t begins[64]; /* by the first two bytes of keys, a bit each */
};

/* Reads a complete vocabulary. */
void compounds_read(struct compounds *p, const struct vocabulary *v);
void compounds_release(struct compounds *p);

/* The compound that two words would be; NO_COMPOUND when the text has no such word with a hyphen. */
uint32_t compounds_find(const struct compounds *p, struct span first, struct span second);

/* The first hyphen between two parts, none being at either end; NULL for "Cloud-" and "-Anbieter". */
const char *compound_hyphen(struct span word);

/* A form of the compound as the other one is written, with the ending that it has; empty when the two differ in more
 * than one hyphen and the capital behind it. */
struct span compound_respell(struct arena *arena, struct span word, struct span other);

#endif
