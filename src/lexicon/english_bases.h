/* What a regular English form may be a form of. Letters only: no dictionary is asked. */
#ifndef MTLINT_LEXICON_ENGLISH_BASES_H
#define MTLINT_LEXICON_ENGLISH_BASES_H

#include <stdbool.h>

#include "base/span.h"

enum english_ending {
    ENGLISH_S,      /* "boards", "cities", "matches" */
    ENGLISH_ED,     /* "used", "stopped", "carried" */
    ENGLISH_ING,    /* "using", "stopping" */
    ENGLISH_DEGREE, /* "larger", "happiest" */
    ENGLISH_LY      /* "slowly" */
};

/* Longest form that is looked at, in bytes; longer ones have no bases. */
enum { ENGLISH_FORM_MAX = 64 };

/* Calls visit with each base that a form in lower case may have, the likeliest of an ending first, until it returns
 * true; returns whether it did. The base is only valid during the call. */
typedef bool (*english_base_visitor)(void *arg, struct span base, enum english_ending ending);
bool english_bases(struct span form, english_base_visitor visit, void *arg);

/* The word without "'s" or the apostrophe behind a plural. */
struct span english_without_genitive(struct span word);

#endif
