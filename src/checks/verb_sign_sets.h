/* Sets of the signs of a sentence that may have lost its verb. */
#ifndef MTLINT_CHECKS_VERB_SIGN_SETS_H
#define MTLINT_CHECKS_VERB_SIGN_SETS_H

#include "checks/verb_signs.h"

typedef uint64_t sign_set;
#define SIGN_BIT(sign) ((sign_set)1 << (sign))
_Static_assert(SIGN_COUNT <= 64, "a set has a bit for each sign");

#define FROM_TO(first, last) (SIGN_BIT(last) * 2 - SIGN_BIT(first))
#define NOMINALS FROM_TO(SIGN_DEFINITE_SUBJECT, SIGN_BARE_UNCLEAR)
#define NOMINATIVE(what) (SIGN_BIT(SIGN_##what##_SUBJECT) | SIGN_BIT(SIGN_##what##_NOMINATIVE))
#define UNCLEAR(what) SIGN_BIT(SIGN_##what##_UNCLEAR)
#define SURE_SUBJECTS                                                                                                  \
    (SIGN_BIT(SIGN_DEFINITE_SUBJECT) | SIGN_BIT(SIGN_INDEFINITE_SUBJECT) | SIGN_BIT(SIGN_DESCRIBED_SUBJECT) |          \
     NOMINATIVE(NAME) | SIGN_BIT(SIGN_SUBJECT_PRONOUN))
#define SUBJECTS                                                                                                       \
    (SURE_SUBJECTS | NOMINATIVE(DEFINITE) | NOMINATIVE(INDEFINITE) | NOMINATIVE(DESCRIBED) | NOMINATIVE(BARE) |        \
     UNCLEAR(DEFINITE) | UNCLEAR(INDEFINITE) | UNCLEAR(DESCRIBED) | UNCLEAR(NAME) | UNCLEAR(BARE) |                    \
     SIGN_BIT(SIGN_THIS))
#define GENITIVES                                                                                                      \
    (SIGN_BIT(SIGN_DEFINITE_GENITIVE) | SIGN_BIT(SIGN_INDEFINITE_GENITIVE) | SIGN_BIT(SIGN_DESCRIBED_GENITIVE) |       \
     SIGN_BIT(SIGN_NAME_GENITIVE) | SIGN_BIT(SIGN_BARE_GENITIVE))
#define FINITE_SIGNS                                                                                                   \
    (SIGN_BIT(SIGN_FINITE_OR_PARTICIPLE) | SIGN_BIT(SIGN_FINITE_OR_INFINITIVE) | SIGN_BIT(SIGN_FINITE_OR_ADJECTIVE) |  \
     SIGN_BIT(SIGN_FINITE_OR_OTHER) | SIGN_BIT(SIGN_FINITE_AUXILIARY))
#define PARTICIPLE_SIGNS                                                                                               \
    (SIGN_BIT(SIGN_PARTICIPLE) | SIGN_BIT(SIGN_PARTICIPLE_OR_FINITE) | SIGN_BIT(SIGN_FINITE_OR_PARTICIPLE))
#define INFINITIVE_SIGNS                                                                                               \
    (SIGN_BIT(SIGN_INFINITIVE) | SIGN_BIT(SIGN_INFINITIVE_OR_FINITE) | SIGN_BIT(SIGN_FINITE_OR_INFINITIVE) |           \
     SIGN_BIT(SIGN_ZU_INFINITIVE) | SIGN_BIT(SIGN_AUXILIARY) | SIGN_BIT(SIGN_FINITE_ELSEWHERE))

/* All but the begin and the end. */
static inline sign_set signs_present(const struct verb_signs *signs)
{
    sign_set present = 0;
    for (size_t i = 1; i + 1 < signs->count; i++)
        present |= SIGN_BIT(signs->items[i]);
    return present;
}

#endif
