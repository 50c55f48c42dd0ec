/* Sentences of whose verb nothing is to be learned, by their signs. */
#include "checks/verb_sign_sets.h"

/* Their fives: DEFINITE, INDEFINITE and so on; other signs stand for themselves. */
static unsigned kind_of_nominal(unsigned sign)
{
    const unsigned behind = SIGN_BARE_SUBJECT - SIGN_NAME_SUBJECT;
    bool nominal = sign >= SIGN_DEFINITE_SUBJECT && sign <= SIGN_BARE_UNCLEAR;
    return nominal ? SIGN_DEFINITE_SUBJECT + (sign - SIGN_DEFINITE_SUBJECT) / behind * behind : sign;
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
        if (i > 1 && sign & (FINITE_SIGNS | SIGN_BIT(SIGN_INFINITIVE_OR_FINITE) | SIGN_BIT(SIGN_AUXILIARY)) &&
            next & pronouns)
            return true;
        if (behind_comma && sign & FINITE_SIGNS & ~PARTICIPLE_SIGNS && next & SIGN_BIT(SIGN_END))
            return true;
        if (sign & SIGN_BIT(SIGN_NOT) && next & SIGN_BIT(SIGN_COMMA))
            return true;
        behind_comma = behind_comma || sign & SIGN_BIT(SIGN_COMMA);
    }
    return has_second_verb(signs);
}

/* "Dazu ein Glas Wein.", "Unter den Gästen auch der Bürgermeister.": what is there, and nothing said of it. */
static bool is_inventory(const struct verb_signs *signs)
{
    const sign_set begins = SIGN_BIT(SIGN_PREPOSITION) | SIGN_BIT(SIGN_ADVERB) | SIGN_BIT(SIGN_PLACE);
    size_t i = 1;
    while (SIGN_BIT(signs->items[i]) & (begins | GENITIVES))
        i++;
    bool named = i > 1 && SIGN_BIT(signs->items[i]) & NOMINALS;
    while (named && ++i + 1 < signs->count) {
        bool joins = SIGN_BIT(signs->items[i - 1]) & (SIGN_BIT(SIGN_AND) | SIGN_BIT(SIGN_COMMA));
        bool goes_on = SIGN_BIT(signs->items[i]) & (GENITIVES | SIGN_BIT(SIGN_PREPOSITION) | SIGN_BIT(SIGN_AND) |
                                                    SIGN_BIT(SIGN_COMMA) | SIGN_BIT(SIGN_CLAUSE));
        named = goes_on || (SIGN_BIT(signs->items[i]) & NOMINALS &&
                            (joins || SIGN_BIT(signs->items[i]) & FROM_TO(SIGN_NAME_SUBJECT, SIGN_BARE_UNCLEAR)));
    }
    return named;
}

/* "Die Augen geschlossen, den Mund leicht geöffnet.": one built like the other. */
static bool is_parallel(const struct verb_signs *signs)
{
    if (signs_present(signs) & SIGN_BIT(SIGN_ZU_INFINITIVE)) /* "Er aufgerufen, ihm zu helfen." */
        return false;
    for (size_t i = 2; i + 1 < signs->count; i++)
        if (signs->items[i] == SIGN_COMMA && !(SIGN_BIT(signs->items[i - 1]) & NOMINALS) &&
            kind_of_nominal(signs->items[i + 1]) == kind_of_nominal(signs->items[1]))
            return true;
    return false;
}

/* "Dumm geboren, nichts gelernt." */
static bool begins_with_predicate(const struct verb_signs *signs)
{
    const sign_set predicates = SIGN_BIT(SIGN_ADJECTIVE) | SIGN_BIT(SIGN_ADJECTIVE_OR_FINITE) | PARTICIPLE_SIGNS |
                                SIGN_BIT(SIGN_ADVERB) | SIGN_BIT(SIGN_NOT);
    size_t i = 1;
    while (SIGN_BIT(signs->items[i]) & predicates)
        i++;
    return i > 2 && signs->items[i] == SIGN_COMMA;
}

/* A word that may be the subject, outside of brackets, or a pronoun that a verb asks for. */
static bool has_subject(const struct verb_signs *signs)
{
    for (size_t i = 1; i + 1 < signs->count && signs->items[i] != SIGN_BRACKET; i++)
        if (SIGN_BIT(signs->items[i]) & (SUBJECTS | SIGN_BIT(SIGN_OBJECT_PRONOUN)))
            return true;
    return false;
}

/* "Wir alle auf dem Gipfel." */
static bool is_caption(const struct verb_signs *signs)
{
    const sign_set place =
        SIGN_BIT(SIGN_SUBJECT_PRONOUN) | SIGN_BIT(SIGN_DETERMINER) | SIGN_BIT(SIGN_PREPOSITION) | GENITIVES;
    return signs->items[1] == SIGN_SUBJECT_PRONOUN && !(signs_present(signs) & ~place);
}

bool signs_tell_nothing(const struct verb_signs *signs)
{
    return is_caption(signs) || begins_with_predicate(signs) || !has_subject(signs) || is_inventory(signs) ||
           is_parallel(signs) || has_verb_in_place(signs);
}
