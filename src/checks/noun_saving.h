/* How much cheaper a sentence must be with a noun before it is told that the noun lost its capital, in TAGGING_UNITS a
 * nat: analysis_saving(). */
#ifndef MTLINT_CHECKS_NOUN_SAVING_H
#define MTLINT_CHECKS_NOUN_SAVING_H

#include "checks/noun_place.h"

enum {
    SAVING_NO_WORD_ALONE = 32, /* no word in lower case, in a headline or label */
    SAVING_OBVIOUS = 110,      /* whatever stands around it */
};

#define FUNCTION_WORDS                                                                                                 \
    (TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_KOUS) |                 \
     TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VAINF) |            \
     TAG_BIT(TAG_CARD) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PAV) | TAG_BIT(TAG_PWAV) |               \
     TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_ITJ))

/* Of a word at this place that would be `noun` with its capital, which is an infinitive or not; INT32_MAX when it
 * cannot be told. Constant time. */
int noun_saving_asked(struct check_context *c, const struct analysis *a, size_t word, const struct noun_place *p,
                      struct span noun, bool infinitive);

/* The same, given that bar, for a noun that agrees with all that stands before it. */
int noun_saving_agreed(const struct analysis *a, size_t word, const struct noun_place *p, int bar);

#endif
