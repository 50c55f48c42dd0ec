/* das and dass. */
#include "checks/place_tools.h"
#include "checks/real_word_pairs.h"
#include "checks/token_tools.h"

#define IS_VERBS " ist war sind waren wird hat kann muss soll heißt bedeutet klingt gilt geht "

/* "Dass ist gut.": a subject would stand before the verb. */
static bool das_opens(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (!begins(s, i) || !is_any(c, s, i + 1, IS_VERBS))
        return false;
    size_t last = clause_last(c, s, i);
    return last == i + 1 || is_end(s, last) || !is_finite(c, s, last);
}

/* "für dass Haus", "Er kaufte dass alte Haus.": nothing that a clause could follow, and no verb at its end. */
static bool das_within(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const uint32_t cells = NOMINAL_CELL(CASE_ACCUSATIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    static const char before[] =
        " ohne so als auf anstatt statt außer bis und oder aber nicht nur sondern kaum genug fall "
        "vorausgesetzt angenommen abgesehen bedingung tatsache denn ";
    size_t noun = noun_behind(c, s, i + 1);
    return i > 0 && is_word(s, i - 1) && !begins(s, i) && !is_any(c, s, i - 1, before) &&
           (noun_cells(c, s, noun) & cells) && !is_finite(c, s, clause_last(c, s, i));
}

static bool das_for_dass(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return das_opens(c, s, i) || das_within(c, s, i);
}

#define SAYING                                                                                                         \
    " sagt sagte gesagt sagen glaubt glaubte glauben glaube denkt denke dachte denken weiß wusste wissen "            \
    "gewusst hofft hoffte hoffen hoffe meint meinte meinen meine findet fand finde betont betonte erklärt "           \
    "erklärte mitteilte behauptet behauptete berichtet berichtete heißt bedeutet zeigt zeigte fürchtet "            \
    "befürchtet vermutet erwartet versichert versicherte verstehe versteht aufgefallen beachten bitte "               \
    "bestätigt bestätigte hören gehört sicher klar froh überzeugt schade möglich wichtig freut bedauert "

/* What announces a clause with dass. */
#define POINTERS " davon daran damit darauf dafür dagegen darüber daraus darin dazu darum "

/* Whether a word from `from` up to i may be what a relative "das" stands for; a name or the like counts too if asked.
 */
static bool has_neuter(struct check_context *c, const struct sentence_view *s, size_t from, size_t i, bool unknown)
{
    const uint32_t neuter = NOMINAL_GENDER(GENDER_NEUTER) & NOMINAL_NUMBER(NUMBER_SINGULAR);
    for (size_t k = from; k < i; k++) {
        if (is_any(c, s, k,
                   " das dies dieses jenes jedes alles etwas irgendetwas irgendwas nichts vieles manches einiges eins "
                   "eines wenig viel "))
            return true;
        uint32_t cells = noun_cells(c, s, k);
        bool strange = unknown && (!cells || is_loanword(c, s, k)) && !begins(s, k) &&
                       (s->tokens[k].flags & (TOKEN_CAPITAL | TOKEN_QUOTED));
        if ((cells & neuter) || strange || (unknown && (is_number(s, k) || s->tokens[k].cls > TOKEN_PUNCT)))
            return true;
    }
    return false;
}

/* Where what a relative "das" stands for must be looked for: in the clause before, to which it belongs. The whole
 * sentence counts when that clause stands within another ("sagte er", "in dem er lebt").
 */
static size_t reach_of_relative(struct check_context *c, const struct sentence_view *s, size_t i)
{
    size_t from = clause_around(c, s, i - 2).from;
    bool relative = is_any(c, s, from, " der die das dem den deren dessen ") ||
                    is_any(c, s, from + 1, " dem den der deren dessen denen ");
    return !is_surely_finite(c, s, from) && !relative ? from : 0;
}

#define SUBJECTS                                                                                                       \
    " die der sie ihr sein seine ihre unsere diese dieser jeder viele alle sich ein eine etwas dies niemand jemand "   \
    "kein keine mein meine "

/* What "das" may be an article of: "das Haus", "das alte Haus", "das tief gespaltene Land". */
static bool is_neuter_phrase(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const uint32_t neuter = NOMINAL_GENDER(GENDER_NEUTER) & NOMINAL_NUMBER(NUMBER_SINGULAR);
    if (is_any(c, s, i, SUBJECTS))
        return false;
    while (is_word(s, i) && !token_has(&s->tokens[i], TOKEN_CAPITAL) && /* "das Wirkliche" is a noun */
           (is_predicative(c, s, i) || is_inflected_adjective(c, s, i) || reads(c, s, i, POS_ADVERB, 0)))
        i++;
    return is_word(s, i) && token_has(&s->tokens[i], TOKEN_CAPITAL) &&
           (!noun_cells(c, s, i) || (noun_cells(c, s, i) & neuter) || is_inflected_adjective(c, s, i));
}

/* "Er sagte, das er kommt": nothing that a relative clause could belong to, and the verb stands last. */
static bool dass_for_das(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (i < 2 || !is_comma(c, s, i - 1) || is_neuter_phrase(c, s, i + 1) || is_finite(c, s, i + 1))
        return false;
    bool pronoun = is_subject(c, s, i + 1) || is_any(c, s, i + 1, SUBJECTS);
    size_t reach = reach_of_relative(c, s, i);
    if (pronoun && is_any(c, s, i - 2, SAYING) && !is_any(c, s, i + 1, " ein eine kein keine "))
        return !has_neuter(c, s, reach, i, false);
    size_t last = clause_last(c, s, i);
    if (last < i + 3 || !is_finite(c, s, last) || is_any(c, s, last - 1, " zu "))
        return false;
    if (is_any(c, s, i - 2, " dem "))
        return false;                             /* "von dem, das sie nicht hat" */
    if (is_any(c, s, i - 2, POINTERS) && pronoun) /* "kam mit einem blauen Auge davon": of the verb */
        return !is_any(c, s, i - 2, " davon ") || !has_neuter(c, s, reach, i, false);
    return clause_has_verb(c, s, i - 2) && (pronoun || is_noun(c, s, i + 1) || is_number(s, i + 1)) &&
           !has_neuter(c, s, reach, i, true);
}

const struct real_word_pair real_word_dass[] = {{"dass", "das", das_for_dass}, {"das", "dass", dass_for_das}, {0}};
