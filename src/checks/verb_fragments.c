/* Sentences that have no verb and need none, by their signs. */
#include "checks/verb_sign_sets.h"

/* How likely a lost verb must be, in hundredths of a nat. */
enum {
    ODDS_MIN = 200,
    ODDS_OF_TELEGRAM_MIN = 300, /* where a sentence without a verb is usual */
    ODDS_OF_LIST_MIN = 370,
    ODDS_NEVER = INT16_MAX,
};

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
    if (present & (SIGN_BIT(SIGN_COMMA) | SIGN_BIT(SIGN_QUOTE) | SIGN_BIT(SIGN_BRACKET)) || !(present & SUBJECTS))
        return true;
    if (last & (NOMINALS | SIGN_BIT(SIGN_PREPOSITION)) && !(present & named)) /* "Für das Geld eine Enttäuschung." */
        return true;
    if (last & PARTICIPLE_SIGNS) /* "Rechteckige Auswahl mit Farbe gefüllt." */
        return !(present & of_prose);
    return last & INFINITIVE_SIGNS && (!(present & SURE_SUBJECTS) || has_title(signs));
}

/* "Die Kunst, ein Egoist zu sein." */
static bool is_named_aim(const struct verb_signs *signs)
{
    sign_set before = 0;
    size_t i = 1;
    while (i + 1 < signs->count && signs->items[i] != SIGN_COMMA)
        before |= SIGN_BIT(signs->items[i++]);
    return is_list(before) && SIGN_BIT(signs->items[i - 1]) & NOMINALS &&
           signs->items[signs->count - 2] == SIGN_ZU_INFINITIVE;
}

int signs_odds_needed(const struct verb_signs *signs)
{
    sign_set present = signs_present(signs);
    if (is_named_aim(signs))
        return ODDS_NEVER;
    bool list = is_list(present) || has_predicates_joined(signs) || signs->items[1] == SIGN_DETERMINER;
    return list ? ODDS_OF_LIST_MIN : is_telegram(signs, present) ? ODDS_OF_TELEGRAM_MIN : ODDS_MIN;
}
