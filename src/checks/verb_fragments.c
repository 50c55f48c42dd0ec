/* Sentences that have no verb and need none, by their signs. */
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
#define FINITE_SIGNS                                                                                                   \
    (SIGN_BIT(SIGN_FINITE_OR_PARTICIPLE) | SIGN_BIT(SIGN_FINITE_OR_INFINITIVE) | SIGN_BIT(SIGN_FINITE_OR_ADJECTIVE) |  \
     SIGN_BIT(SIGN_FINITE_OR_OTHER) | SIGN_BIT(SIGN_FINITE_AUXILIARY))
#define PARTICIPLE_SIGNS                                                                                               \
    (SIGN_BIT(SIGN_PARTICIPLE) | SIGN_BIT(SIGN_PARTICIPLE_OR_FINITE) | SIGN_BIT(SIGN_FINITE_OR_PARTICIPLE))
#define INFINITIVE_SIGNS                                                                                               \
    (SIGN_BIT(SIGN_INFINITIVE) | SIGN_BIT(SIGN_INFINITIVE_OR_FINITE) | SIGN_BIT(SIGN_FINITE_OR_INFINITIVE) |           \
     SIGN_BIT(SIGN_ZU_INFINITIVE) | SIGN_BIT(SIGN_AUXILIARY) | SIGN_BIT(SIGN_FINITE_ELSEWHERE))

static sign_set signs_present(const struct verb_signs *signs)
{
    sign_set present = 0;
    for (size_t i = 1; i + 1 < signs->count; i++)
        present |= SIGN_BIT(signs->items[i]);
    return present;
}

/* "Die Gewinne liegen seit Jahren …" */
static bool has_second_verb(const struct verb_signs *signs)
{
    const sign_set goes_on = NOMINALS | SIGN_BIT(SIGN_PREPOSITION) | SIGN_BIT(SIGN_COMPARISON) |
                             FROM_TO(SIGN_SUBJECT_PRONOUN, SIGN_PLACE) | SIGN_BIT(SIGN_ADJECTIVE) |
                             SIGN_BIT(SIGN_ADJECTIVE_OR_FINITE) | SIGN_BIT(SIGN_PREFIX) | SIGN_BIT(SIGN_NUMBER);
    return signs->count > 4 && SIGN_BIT(signs->items[2]) & FINITE_SIGNS && SIGN_BIT(signs->items[3]) & goes_on;
}

/* "Am Ende umkreisen sie einander.", "ein Film, über den alle reden": the verb where it belongs, though it may be
 * something else; "Wir nicht, aber die Nachbarn.": an answer. */
static bool has_verb_in_place(const struct verb_signs *signs)
{
    const sign_set pronouns = FROM_TO(SIGN_SUBJECT_PRONOUN, SIGN_OBJECT_PRONOUN);
    bool behind_comma = false;
    for (size_t i = 1; i + 1 < signs->count; i++) {
        sign_set sign = SIGN_BIT(signs->items[i]), next = SIGN_BIT(signs->items[i + 1]);
        if (i > 1 && sign & (FINITE_SIGNS | SIGN_BIT(SIGN_INFINITIVE_OR_FINITE)) && next & pronouns)
            return true;
        if (behind_comma && sign & FINITE_SIGNS && next & SIGN_BIT(SIGN_END))
            return true;
        if (sign & SIGN_BIT(SIGN_NOT) && next & SIGN_BIT(SIGN_COMMA))
            return true;
        behind_comma = behind_comma || sign & SIGN_BIT(SIGN_COMMA);
    }
    return has_second_verb(signs);
}

bool signs_tell_nothing(const struct verb_signs *signs)
{
    sign_set present = signs_present(signs);
    return !(present & SUBJECTS) || present & SIGN_BIT(SIGN_BRACKET) || has_verb_in_place(signs);
}

/* "Der Knopf Auswahl speichern" */
static bool has_title(const struct verb_signs *signs)
{
    for (size_t i = 1; i + 1 < signs->count; i++)
        if (SIGN_BIT(signs->items[i]) & FROM_TO(SIGN_DEFINITE_SUBJECT, SIGN_DEFINITE_UNCLEAR) &&
            SIGN_BIT(signs->items[i + 1]) & FROM_TO(SIGN_BARE_SUBJECT, SIGN_BARE_UNCLEAR))
            return true;
    return false;
}

bool signs_of_fragment(const struct verb_signs *signs)
{
    const sign_set of_lists = NOMINALS | SIGN_BIT(SIGN_PREPOSITION) | SIGN_BIT(SIGN_COMPARISON) |
                              SIGN_BIT(SIGN_DETERMINER) | SIGN_BIT(SIGN_NUMBER) | SIGN_BIT(SIGN_AND) |
                              SIGN_BIT(SIGN_MARK) | SIGN_BIT(SIGN_CLAUSE);
    const sign_set of_prose = SURE_SUBJECTS | NOMINATIVE(DEFINITE) | NOMINATIVE(INDEFINITE) | SIGN_BIT(SIGN_THIS);
    const sign_set named =
        NOMINATIVE(DEFINITE) | NOMINATIVE(NAME) | SIGN_BIT(SIGN_SUBJECT_PRONOUN) | SIGN_BIT(SIGN_THIS);
    sign_set present = signs_present(signs), last = SIGN_BIT(signs->items[signs->count - 2]);
    if (present & (SIGN_BIT(SIGN_COMMA) | SIGN_BIT(SIGN_QUOTE)) || !(present & ~of_lists) ||
        signs->items[1] == SIGN_DETERMINER)
        return true;
    if (last & (NOMINALS | SIGN_BIT(SIGN_PREPOSITION)) && !(present & named)) /* "Für das Geld eine Enttäuschung." */
        return true;
    if (last & PARTICIPLE_SIGNS) /* "Rechteckige Auswahl mit Farbe gefüllt." */
        return !(present & of_prose);
    return last & INFINITIVE_SIGNS && (!(present & SURE_SUBJECTS) || has_title(signs));
}
