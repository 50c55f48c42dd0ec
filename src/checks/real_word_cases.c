/* Articles and contractions that do not fit their preposition: a letter was lost or another was hit. */
#include "checks/place_tools.h"
#include "checks/real_word_pairs.h"
#include "checks/token_tools.h"

#define DETERMINERS                                                                                                    \
    " der die das den dem des ein eine einen einem einer eines kein keine keinen mein meine meinen dein deine deinen " \
    "sein seine seinen ihr ihre ihren unser unsere unseren euer eure euren jede jeden jedes jeder alle alles diese "   \
    "diesen dieses jene jenen mich dich ihn sie es uns euch sich "

#define MALE_OR_NEUTER (NOMINAL_GENDER(GENDER_MASCULINE) | NOMINAL_GENDER(GENDER_NEUTER))

/* What stands behind the noun belongs before it: "mit den Ball führenden Spielern", "mit einen Meter hohen Wänden". */
static bool goes_on(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_inflected_adjective(c, s, i) || reads(c, s, i, POS_ADJECTIVE, NOMINAL_CELLS) ||
           (is_word(s, i) && token_has(&s->tokens[i], TOKEN_CAPITAL)) || reads(c, s, i, POS_VERB, VERB_ZU_INFINITIVE);
}

/* "der Reihe nach den Ball werfen", "ab und zu den Hund", "von hier aus den Turm": no preposition. */
static bool is_postposition(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (is_any(c, s, i, " nach "))
        return i > 0 && token_has(&s->tokens[i - 1], TOKEN_CAPITAL);
    if (is_any(c, s, i, " zu "))
        return i > 0 && is_any(c, s, i - 1, " und dazu auf ");
    return is_any(c, s, i, " aus ") && clause_has(c, s, i, " von vom ");
}

/* "mit den Auto": the preposition takes the dative, and the noun is a singular and no plural. */
static bool dative_for_accusative(struct check_context *c, const struct sentence_view *s, size_t i)
{
    size_t noun = noun_behind(c, s, i + 1);
    uint32_t cells = noun_cells(c, s, noun);
    return i > 0 && is_any(c, s, i - 1, " mit von bei zu nach aus ") &&
           (cells & NOMINAL_CASE(CASE_DATIVE) & NOMINAL_NUMBER(NUMBER_SINGULAR) & MALE_OR_NEUTER) &&
           !(cells & NOMINAL_NUMBER(NUMBER_PLURAL)) && !goes_on(c, s, noun + 1) &&
           !(is_any(c, s, i, " den ") && reads(c, s, noun, POS_NOUN, NOMINAL_INFINITIVE)) && !is_loanword(c, s, noun) &&
           !is_postposition(c, s, i - 1) && !is_any(c, s, noun, " herrn "); /* a plural once: "den lieben Herrn" */
}

/* "für dem Chef": the preposition takes the accusative, and the noun is masculine. */
static bool accusative_for_dative(struct check_context *c, const struct sentence_view *s, size_t i)
{
    size_t noun = noun_behind(c, s, i + 1);
    uint32_t cells = noun_cells(c, s, noun);
    return i > 0 && is_any(c, s, i - 1, " für durch gegen ") &&
           (cells & NOMINAL_CELL(CASE_ACCUSATIVE, NUMBER_SINGULAR, GENDER_MASCULINE)) &&
           !(cells & NOMINAL_NUMBER(NUMBER_SINGULAR) & NOMINAL_GENDER(GENDER_NEUTER)) && !goes_on(c, s, noun + 1) &&
           !is_loanword(c, s, noun);
}

static bool im_for_in(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (is_any(c, s, i + 1, " jahr "))
        return is_number(s, i + 2) && s->tokens[i + 2].len == 4;
    if (is_any(c, s, i + 1, " gegensatz "))
        return begins(s, i); /* one may get "in Gegensatz" to something */
    if (is_any(c, s, i + 1, " rahmen zuge laufe "))
        return is_any(c, s, i + 2, " des der eines einer seiner ihrer ");
    return is_any(c, s, i + 1,
                  " januar februar märz april juni juli september oktober november dezember sommer "
                  "winter herbst frühjahr frühling internet ausland inland fernsehen durchschnitt norden "
                  "süden westen osten gegenteil ") &&
           is_noun(c, s, i + 1) && !begins(s, i) && !is_number(s, i + 2) &&
           !is_any(c, s, i + 2, " und oder bis wie ") && !is_comma(c, s, i + 2);
}

static bool am_for_an(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (is_any(c, s, i + 1, " montag dienstag mittwoch donnerstag freitag samstag sonntag "))
        return !begins(s, i) && !is_any(c, s, i + 2, " und oder bis "); /* the rules of de/dates know the rest */
    return is_any(c, s, i + 1, " ende anfang ") && is_noun(c, s, i + 1) &&
           is_any(c, s, i + 2, " des der dieses dieser seiner ihrer eines einer ");
}

static bool zum_for_zu(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_any(c, s, i + 1, " beispiel schluss ") && is_noun(c, s, i + 1);
}

static bool zur_for_zu(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_any(c, s, i + 1, " verfügung verantwortung polizei ") && is_noun(c, s, i + 1);
}

/* "Wen es regnet, bleiben wir": the clause has its object, or its verb takes none. */
static bool wenn_for_wen(struct check_context *c, const struct sentence_view *s, size_t i)
{
    struct clause clause = clause_around(c, s, i);
    if (!begins(s, i) || !(is_subject(c, s, i + 1) || is_any(c, s, i + 1, " sie ")) || !is_comma(c, s, clause.to))
        return false;
    if (is_any(c, s, clause.to + 1, " der den dem die "))
        return false;
    return is_any(c, s, clause.to - 1, " regnet schneit kommt geht ist wird war bleibt stirbt fehlt scheint ") ||
           (is_any(c, s, i + 2, " den die das ") && is_noun(c, s, i + 3));
}

/* "größer also sein Bruder", "mehr also 100", "sowohl ... also auch" */
static bool als_for_also(struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool comparative = reads(c, s, i - 1, POS_ADJECTIVE, NOMINAL_COMPARATIVE) && is_predicative(c, s, i - 1);
    if (is_any(c, s, i + 1, " auch ") && clause_has(c, s, i, " sowohl "))
        return true;
    if (clause_has(c, s, i, " je desto umso "))
        return false;
    return i > 0 && (comparative || is_any(c, s, i - 1, " mehr weniger ")) &&
           (is_number(s, i + 1) || is_any(c, s, i + 1, DETERMINERS " erwartet geplant früher gedacht ") ||
            is_noun(c, s, i + 1));
}

/* ", uns zwar", "die großen uns kleinen", "20 uns 30" */
static bool und_for_uns(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (i == 0)
        return false;
    if (is_comma(c, s, i - 1))
        return is_any(c, s, i + 1, " zwar ") && !is_any(c, s, i + 2, " nicht ");
    return (is_number(s, i - 1) && is_number(s, i + 1)) ||
           (is_inflected_adjective(c, s, i - 1) && is_inflected_adjective(c, s, i + 1) && !begins(s, i - 1) &&
            !token_has(&s->tokens[i - 1], TOKEN_CAPITAL) && !token_has(&s->tokens[i + 1], TOKEN_CAPITAL));
}

const struct real_word_pair real_word_cases[] = {{"den", "dem", dative_for_accusative},
                                                 {"einen", "einem", dative_for_accusative},
                                                 {"dem", "den", accusative_for_dative},
                                                 {"einem", "einen", accusative_for_dative},
                                                 {"in", "im", im_for_in},
                                                 {"an", "am", am_for_an},
                                                 {"zu", "zum", zum_for_zu},
                                                 {"zu", "zur", zur_for_zu},
                                                 {"wen", "wenn", wenn_for_wen},
                                                 {"also", "als", als_for_also},
                                                 {"uns", "und", und_for_uns},
                                                 {0}};
