#include "checks/dass_meant.h"

#include "checks/comma_stretch.h"
#include "checks/dass_announced.h"
#include "lexicon/features.h"
#include "text/phrases.h"

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB))
/* What may be a subject. */
#define NOMINAL                                                                                                        \
    (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_CARD) |                    \
     TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_ABBR))

/* These stand for a whole clause, or count what follows: "das alles", "das hier". */
static const char behind_das[] =
    " alles ganze hier da dort beides eine einzige andere meiste gleiche selbe was wo wie ";

/* "das er", "das sie": in this place the subject. */
bool clause_begins_with_subject(const struct relative *r)
{
    return relative_has_other_subject(r, true) || analysis_word_in(r->a, r->pronoun + 1, " sie ");
}

/* The clause is whole without "das": its subject is known, and its verb has an object or takes none. */
static bool is_whole(const struct relative *r)
{
    unsigned objects = relative_objects(r);
    bool state = relative_has_word(r, relative_copulas) &&
                 analysis_has_tag(r->a, r->clause->finite - 1, TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADV));
    return clause_begins_with_subject(r) &&
           (state || relative_has_accusative(r, true) || (objects && !(objects & CASE_BIT(CASE_ACCUSATIVE))));
}

/* Whether a relative "das" behind the word could stand for anything from the first word on; "Das heißt, das" has
 * nothing. */
static bool offers_neuter_from(const struct check_context *c, const struct sentence_view *s, uint32_t first,
                               uint32_t last)
{
    first += first == 0 && analysis_word_in(s->analysis, 0, " das dies ");
    return last >= first && antecedent_genders(c, s, first, last) & NEUTER;
}

static bool offers_neuter(const struct check_context *c, const struct sentence_view *s, uint32_t last)
{
    return offers_neuter_from(c, s, 0, last);
}

/* The first word behind the mark before. */
static uint32_t stretch_start(const struct analysis *a, uint32_t word)
{
    while (word > 0 && analysis_tag(a, word - 1) < TAG_COMMA)
        word--;
    return word;
}

/* Verbs of saying and thinking, which have a clause for their object. */
static const char saying[] =
    " sagt sagte sagten behauptet behauptete behaupteten betont betonte betonten bestätigt bestätigte bestätigten "
    "erklärt erklärte erklärten meint meinte meinten glaubt glaubte glaubten hofft hoffte hofften weiß wusste "
    "wussten denkt dachte dachten vermutet vermutete berichtet berichtete berichteten versichert versicherte "
    "bedeutet bedeutete heißt argumentiert argumentierte schreibt schrieb beteuert beteuerte befürchtet ";

/* "Der Leiter des Hauses sagte, das ein Gast fehlt": no clause about the house stands behind the verb of another. */
static bool is_right_behind_verb(const struct analysis *a, uint32_t last)
{
    return analysis_has_tag(a, last, FINITE) && analysis_word_in(a, last, saying);
}

/* "Es gibt so viel, das ich tun muss": "was" were better, but no conjunction is meant. */
static bool is_behind_amount(const struct analysis *a, uint32_t last)
{
    return analysis_word_in(a, last, " viel vieles alles nichts etwas manches einiges wenig weniges genug ");
}

/* "Er sagt, das er kommt": nothing that the clause could be about, or nothing that it lacks. */
bool dass_is_meant(const struct check_context *c, const struct sentence_view *s, const struct relative *r)
{
    uint32_t last = r->clause->first - 2;
    if (relative_is_behind_preposition(r) || !relative_has_other_subject(r, false) || !relative_is_sure(r) ||
        analysis_word_in(r->a, r->pronoun + 1, behind_das) || is_behind_amount(r->a, last))
        return false;
    bool whole = is_whole(r), said = dass_is_announced(r->a, last);
    if (said && is_right_behind_verb(r->a, last))
        return true;
    if (relative_is_next_to_noun(r) && !noun_announces_dass(r->a->words.items[r->noun].text))
        return whole && said;
    return offers_neuter(c, s, last) ? whole && said : whole || said;
}

uint32_t word_behind_adjectives(const struct analysis *a, uint32_t word)
{
    while (analysis_has_tag(a, word, TAG_BIT(TAG_ADJA)))
        word++;
    return word;
}

static bool has_tag_before(const struct analysis *a, uint32_t word, uint32_t end, tag_set tags)
{
    for (uint32_t i = word + 1; i < end; i++)
        if (analysis_has_tag(a, i, tags))
            return true;
    return false;
}

/* "Es ist wichtig, das alle Daten da sind": what the tagger takes for a relative clause or an article, although the
 * sentence is likelier with "dass", and nothing before it can be meant by "das"; or a verb of saying stands right
 * before it, which a relative clause would not follow. Figures in TAGGING_UNITS, from the slips and the relative
 * clauses of edited texts. */
bool dass_is_lost(const struct check_context *c, const struct sentence_view *s, uint32_t word)
{
    enum { ANNOUNCED = 14, UNANNOUNCED = 30, BEHIND_VERB = 36, FROM_PRONOUN = 28 };
    const struct analysis *a = s->analysis;
    if (word < 2 || !span_is(a->words.items[word].text, "das") || !analysis_has_tag(a, word - 1, TAG_BIT(TAG_COMMA)) ||
        is_behind_amount(a, word - 2))
        return false;
    uint32_t end = (uint32_t)comma_stretch_end(a, word);
    uint32_t noun = word_behind_adjectives(a, word + 1);
    if (noun < a->words.len && noun_genders(a, noun) & NEUTER) /* "das alte Haus brennt" */
        return false;
    bool alone = analysis_word_in(a, word + 1, behind_das) &&
                 !(analysis_word_in(a, word + 1, " eine ") && phrase_at(a, word + 1)); /* "das eine Karte fehlt" */
    if (end <= word + 1 || analysis_has_tag(a, word + 1, FINITE) || alone ||
        !(a->tagged.items[end].possible & FINITE) || analysis_word_in(a, end - 1, " zu "))
        return false;
    bool said = dass_is_announced(a, word - 2), verb_before = said && is_right_behind_verb(a, word - 2);
    uint32_t first = said ? stretch_start(a, word - 2) : 0;
    /* "Das Haus, sagte er, das er gekauft hat", "das Maß, das ich zeigte, das du kennst" */
    bool goes_on = analysis_has_tag(a, first, FINITE) || (first > 0 && analysis_word_in(a, first, " das "));
    first = goes_on ? 0 : first;
    if (!verb_before && offers_neuter_from(c, s, first, word - 2))
        return false;
    bool pronoun = analysis_has_tag(a, word, TAG_BIT(TAG_PDS)); /* "Ich hoffe, das alles gut geht" */
    if (!said && (pronoun || !analysis_has_tag(a, end, FINITE) || has_tag_before(a, word, end, FINITE) ||
                  !has_tag_before(a, word, end, NOMINAL)))
        return false;
    int wanted = pronoun ? FROM_PRONOUN : verb_before ? BEHIND_VERB : said ? ANNOUNCED : UNANNOUNCED;
    return analysis_saving(a, word, span_of("dass")) >= wanted;
}

/* "Er sagte das er kommt": neither article nor object goes before the subject of what is said, which has its verb. */
bool dass_lost_its_comma(const struct analysis *a, uint32_t word)
{
    static const char subjects[] = " ich du er es wir man sie ihr ";
    static const char thinking[] = " sage glaube denke weiß hoffe meine finde fürchte ";
    if (word == 0 || !span_is(a->words.items[word].text, "das") ||
        !(analysis_word_in(a, word - 1, saying) || analysis_word_in(a, word - 1, thinking)) ||
        !analysis_word_in_as_written(a, word + 1, subjects))
        return false;
    uint32_t end = (uint32_t)comma_stretch_end(a, word);
    return end > word + 2 && a->tagged.items[end].possible & FINITE && !has_tag_before(a, word, end, FINITE);
}

/* "für dass Haus", "Er kaufte dass alte Haus": no clause begins there, and no verb ends it. */
bool das_is_article(const struct analysis *a, uint32_t word)
{
    enum { CERTAIN = 120 }; /* in TAGGING_UNITS: more than any clause with a lost comma saves before such a noun */
    static const char before[] = " ohne so als auf anstatt statt außer bis nicht nur kaum genug fall vorausgesetzt "
                                 "angenommen abgesehen bedingung tatsache denn ";
    uint32_t end = (uint32_t)comma_stretch_end(a, word), noun = word_behind_adjectives(a, word + 1);
    bool noun_behind = word > 0 && analysis_tag(a, word - 1) < TAG_COMMA &&
                       analysis_has_tag(a, noun, TAG_BIT(TAG_NN)) && noun_genders(a, noun) & NEUTER;
    if (!noun_behind)
        return false;
    if (analysis_saving(a, word, span_of("das")) >= CERTAIN)
        return true;
    return !analysis_has_tag(a, word - 1, TAG_BIT(TAG_KON)) && !analysis_word_in(a, word - 1, before) &&
           !(a->tagged.items[end].possible & FINITE);
}
