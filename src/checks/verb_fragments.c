/* Sentences that have no verb and need none, by their signs. */
#include "checks/verb_signs.h"

/* How likely a lost verb must be, in hundredths of a nat. */
enum {
    ODDS_MIN = 200,
    ODDS_OF_TELEGRAM_MIN = 300, /* where a sentence without a verb is usual */
    ODDS_OF_LIST_MIN = 370,
};

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

/* Their fives: DEFINITE, INDEFINITE and so on; other signs stand for themselves. */
static unsigned kind_of_nominal(unsigned sign)
{
    const unsigned behind = SIGN_BARE_SUBJECT - SIGN_NAME_SUBJECT;
    bool nominal = sign >= SIGN_DEFINITE_SUBJECT && sign <= SIGN_BARE_UNCLEAR;
    return nominal ? SIGN_DEFINITE_SUBJECT + (sign - SIGN_DEFINITE_SUBJECT) / behind * behind : sign;
}

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

/* A word that may be the subject, outside of brackets, or a pronoun that a verb asks for. */
static bool has_subject(const struct verb_signs *signs)
{
    for (size_t i = 1; i + 1 < signs->count && signs->items[i] != SIGN_BRACKET; i++)
        if (SIGN_BIT(signs->items[i]) & (SUBJECTS | SIGN_BIT(SIGN_OBJECT_PRONOUN)))
            return true;
    return false;
}

/* "Wir auf dem Gipfel." */
static bool is_caption(const struct verb_signs *signs)
{
    const sign_set place = SIGN_BIT(SIGN_SUBJECT_PRONOUN) | SIGN_BIT(SIGN_PREPOSITION) | GENITIVES;
    return signs->items[1] == SIGN_SUBJECT_PRONOUN && !(signs_present(signs) & ~place);
}

bool signs_tell_nothing(const struct verb_signs *signs)
{
    return is_caption(signs) || !has_subject(signs) || is_inventory(signs) || is_parallel(signs) ||
           has_verb_in_place(signs);
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

/* What lists and captions are made of: "Das Bild vor und nach der Bearbeitung." */
static bool is_list(sign_set present)
{
    const sign_set of_lists = NOMINALS | SIGN_BIT(SIGN_PREPOSITION) | SIGN_BIT(SIGN_COMPARISON) |
                              SIGN_BIT(SIGN_DETERMINER) | SIGN_BIT(SIGN_NUMBER) | SIGN_BIT(SIGN_AND) |
                              SIGN_BIT(SIGN_COMMA) | SIGN_BIT(SIGN_MARK) | SIGN_BIT(SIGN_CLAUSE);
    return !(present & ~of_lists);
}

/* "Die Lage exklusiv, wirklich ruhig und schön." */
static bool has_predicates_joined(const struct verb_signs *signs)
{
    const sign_set predicates = SIGN_BIT(SIGN_ADJECTIVE) | SIGN_BIT(SIGN_ADJECTIVE_OR_FINITE) | PARTICIPLE_SIGNS;
    for (size_t i = 2; i + 1 < signs->count; i++)
        if (signs->items[i] == SIGN_COMMA && SIGN_BIT(signs->items[i - 1]) & predicates &&
            SIGN_BIT(signs->items[i + 1]) & (predicates | SIGN_BIT(SIGN_ADVERB)))
            return true;
    return false;
}

/* Telegrams, recipes and what is said in passing. */
static bool is_telegram(const struct verb_signs *signs, sign_set present)
{
    const sign_set of_prose = SURE_SUBJECTS | NOMINATIVE(DEFINITE) | NOMINATIVE(INDEFINITE) | SIGN_BIT(SIGN_THIS);
    const sign_set named =
        NOMINATIVE(DEFINITE) | NOMINATIVE(NAME) | SIGN_BIT(SIGN_SUBJECT_PRONOUN) | SIGN_BIT(SIGN_THIS);
    sign_set last = SIGN_BIT(signs->items[signs->count - 2]);
    if (present & (SIGN_BIT(SIGN_COMMA) | SIGN_BIT(SIGN_QUOTE) | SIGN_BIT(SIGN_BRACKET)) || !(present & SUBJECTS) ||
        signs->items[1] == SIGN_DETERMINER)
        return true;
    if (last & (NOMINALS | SIGN_BIT(SIGN_PREPOSITION)) && !(present & named)) /* "Für das Geld eine Enttäuschung." */
        return true;
    if (last & PARTICIPLE_SIGNS) /* "Rechteckige Auswahl mit Farbe gefüllt." */
        return !(present & of_prose);
    return last & INFINITIVE_SIGNS && (!(present & SURE_SUBJECTS) || has_title(signs));
}

int signs_odds_needed(const struct verb_signs *signs)
{
    sign_set present = signs_present(signs);
    return is_list(present) || has_predicates_joined(signs) ? ODDS_OF_LIST_MIN
           : is_telegram(signs, present)                    ? ODDS_OF_TELEGRAM_MIN
                                                            : ODDS_MIN;
}
