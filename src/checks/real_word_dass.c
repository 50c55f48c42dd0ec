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
    " sagt sagte gesagt sagen glaubt glaubte glauben glaube denkt denke dachte denken weiß wusste wissen gewusst "    \
    "hofft hoffte hoffen hoffe meint meinte meinen meine findet fand finde betont betonte erklärt erklärte "         \
    "mitteilte behauptet behauptete berichtet berichtete heißt bedeutet zeigt zeigte fürchtet befürchtet vermutet " \
    "erwartet versichert versicherte sicher klar froh überzeugt schade möglich wichtig freut bedauert "

/* Whether a word before i may be what a relative "das" stands for. */
static bool has_neuter_before(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const uint32_t neuter = NOMINAL_GENDER(GENDER_NEUTER) & NOMINAL_NUMBER(NUMBER_SINGULAR);
    for (size_t k = 0; k < i; k++) {
        if (is_any(c, s, k,
                   " das dies dieses jenes jedes alles etwas nichts vieles manches einiges eins eines wenig viel "))
            return true;
        uint32_t cells = noun_cells(c, s, k);
        bool unknown = !cells && !begins(s, k) && (s->tokens[k].flags & (TOKEN_CAPITAL | TOKEN_QUOTED));
        if ((cells & neuter) || unknown || is_number(s, k) || s->tokens[k].cls > TOKEN_PUNCT)
            return true;
    }
    return false;
}

/* What "das" may be an article of: "das Haus", "das alte Haus", "das tief gespaltene Land"; or a subject of its own. */
static bool is_neuter_phrase(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const uint32_t neuter = NOMINAL_GENDER(GENDER_NEUTER) & NOMINAL_NUMBER(NUMBER_SINGULAR);
    if (is_any(c, s, i, " alles ganze eine andere heißt ") || is_end(s, i))
        return true;
    while (is_predicative(c, s, i) || is_inflected_adjective(c, s, i) || reads(c, s, i, POS_ADVERB, 0))
        i++;
    return is_word(s, i) && token_has(&s->tokens[i], TOKEN_CAPITAL) &&
           (!noun_cells(c, s, i) || (noun_cells(c, s, i) & neuter));
}

/* "Er sagte, das er kommt": nothing that a relative clause could belong to, and the verb stands last. */
static bool dass_for_das(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (i < 2 || !is_comma(c, s, i - 1) || is_neuter_phrase(c, s, i + 1) || is_finite(c, s, i + 1))
        return false;
    bool subject = is_subject(c, s, i + 1) || is_noun(c, s, i + 1) || is_number(s, i + 1) ||
                   is_any(c, s, i + 1, " die der sie ihr sein seine ihre unsere diese jeder viele alle sich ");
    if (subject && is_any(c, s, i - 2, SAYING) && !is_noun(c, s, i + 1))
        return true;
    size_t last = clause_last(c, s, i);
    return subject && last > i + 1 && is_finite(c, s, last) && !is_any(c, s, last - 1, " zu ") &&
           !has_neuter_before(c, s, i);
}

const struct real_word_pair real_word_dass[] = {{"dass", "das", das_for_dass}, {"das", "dass", dass_for_das}, {0}};
