/* An infinitive behind a comma that has lost its zu, where the verb or noun before the comma asks for one: "Er hat
 * vergessen, das Fenster schließen." */
#include "checks/checks.h"
#include "checks/verb_bracket.h"
#include "checks/token_tools.h"
#include "checks/verb_lost.h"
#include "checks/zu_infinitive.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/governed-infinitive",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "Verbs like \"versuchen\", \"vergessen\", \"hoffen\" ask for \"zu\" before an infinitive: \"Er hat "
                "vergessen, das Fenster zu schließen\".",
    },
};

enum { GROUP_WORDS_MAX = 20 };

#define INFINITIVE (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF))
#define BREAKS                                                                                                         \
    (TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE) |            \
     TAG_BIT(TAG_DASH) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_KOUI) |               \
     TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU))

static const char governors[] =
    " versuche versucht versuchen versuchte versuchten vergesse vergisst vergaß vergaßen vergessen beschließt "
    "beschließen beschloss beschlossen verspricht versprechen versprach versprachen versprochen hoffe hofft hoffen "
    "hoffte hofften gehofft plant planen plante planten geplant beginnt beginnen begann begannen begonnen weigert "
    "weigern weigerte weigerten geweigert beabsichtigt beabsichtigen beabsichtigte beabsichtigten wagt wagen wagte "
    "wagten gewagt gelingt gelang gelungen droht drohte gedroht entschied entschieden entschloss entschlossen "
    "empfiehlt empfehlen empfahl empfohlen bittet bitten bat baten gebeten zwingt zwang gezwungen ermöglicht "
    "ermöglichte ermöglichen erlaubt erlaubte erlauben verbietet verbot verboten rät riet geraten pflegt pflegte "
    "bemüht "
    "bemühte bemühten zögert zögerte schafft schaffte geschafft erwägt erwägen vermeidet vermied vermeiden riskiert "
    "riskieren neigt neigen neigte dient dienen diente freut freue freuen freute gefreut schlägt schlug vorgeschlagen "
    "fordert forderte aufgefordert aufgerufen bietet bot angeboten veranlasst veranlasste angekündigt ";

/* Nouns, judgements and what points to the group: "die Möglichkeit, …", "Es ist schwierig, …". */
static const char announcing[] =
    " möglichkeit versuch ziel absicht plan chance zeit recht pflicht fähigkeit wunsch idee entscheidung gelegenheit "
    "aufgabe angebot mut lust kraft bitte forderung vorschlag erlaubnis befugnis gefahr risiko bereitschaft neigung "
    "traum hoffnung zweck lage bemühungen verpflichtung schwierig leicht wichtig möglich unmöglich schwer einfach "
    "nötig notwendig bereit fähig unfähig sinnvoll ratsam besser verboten erlaubt gezwungen erforderlich hilfreich "
    "nützlich üblich dazu darauf dabei daran dafür davon darum darin bestrebt berechtigt imstande gewillt geneigt "
    "empfehlenswert option möglichkeiten freiheit ehre vergnügen freude schwierigkeiten notwendigkeit versuchung "
    "weigerung wille auftrag befehl anspruch bestreben entschluss gedanke macht vollmacht aufforderung anlass "
    "art weg wege zeitpunkt brauch methode schön toll gut gefährlich froh stolz glücklich angeklagt beschuldigt "
    "verdächtigt ";

/* Behind these no sentence follows that could have what looks like an object for its subject: "die Chance, Fehler
 * beheben", but "Ich hoffe, Freunde kommen". */
static const char strong_verbs[] =
    " versuche versucht versuchen versuchte versuchten weigert weigern weigerte weigerten geweigert beabsichtigt "
    "beabsichtigen beabsichtigte beabsichtigten wagt wagen wagte wagten gewagt gelingt gelang gelungen zwingt zwang "
    "gezwungen ermöglicht ermöglichte ermöglichen erlaubt erlaubte erlauben verbietet verbot verboten bemüht bemühen "
    "bemühte bemühten zögert zögerte vermeidet vermied vermeiden riskiert riskieren neigt neigen neigte dient dienen "
    "diente aufgefordert aufgerufen bestrebt gebeten beginnt beginnen begann begannen begonnen ";
static const char strong_nouns[] =
    " möglichkeit möglichkeiten versuch ziel absicht chance recht pflicht fähigkeit gelegenheit aufgabe mut lust kraft "
    "erlaubnis befugnis bereitschaft neigung bemühungen verpflichtung option freiheit versuchung weigerung auftrag "
    "anspruch bestreben vollmacht aufforderung bereit fähig unfähig imstande berechtigt ";

static const char modals[] = " können müssen dürfen lassen "; /* "helfen zu können" */

static const char subjects[] = " ich du er wir ihr man wer alle viele einige manche beide ";

/* "so rasch wie möglich" */
static bool is_degree(const struct analysis *a, size_t word)
{
    return analysis_word_in(a, word, " wie ") && analysis_word_in(a, word + 1, " möglich nötig irgend ");
}

/* Behind the mark another clause begins: it has its verb before the next mark, or its conjunction. */
static bool begins_clause(const struct analysis *a, size_t mark)
{
    const tag_set clauses = TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_KOUI);
    if (!analysis_has_tag(a, mark, TAG_BIT(TAG_COMMA)) || analysis_has_tag(a, mark + 1, clauses) ||
        analysis_word_in(a, mark + 1, " um ohne statt "))
        return analysis_has_tag(a, mark,
                                TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_DASH));
    size_t i = mark + 1;
    while (i < a->words.len && !analysis_has_tag(a, i, MARKS | FINITE))
        i++;
    return analysis_has_tag(a, i, FINITE & ~TAG_BIT(TAG_VVIMP)) && !(a->tagged.items[i].possible & INFINITIVE);
}

/* Between a subject and the verb of a main clause stands nothing but what belongs to the subject: "die Kinder im Haus
 * schlafen", but "die Kinder gut schützen". */
static bool is_verb_too_far(const struct analysis *a, size_t first, size_t verb)
{
    const tag_set parts = TAG_BIT(TAG_PAV) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PPER) |
                          TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADV);
    for (size_t i = first; i < verb; i++)
        if (analysis_has_tag(a, i, parts) && !phrase_at(a, i + 1))
            return true;
    return false;
}

/* The last word of the group behind the comma, an infinitive; 0 when it is none. *subject: a phrase in the group could
 * be what does it, were it a finite verb. */
static size_t infinitive_of(const struct analysis *a, size_t comma, bool *subject)
{
    size_t end = comma + 1;
    while (end < a->words.len && (!analysis_has_tag(a, end, BREAKS) || is_degree(a, end))) {
        bool zu = span_is(a->words.items[end].text, "zu") && !phrase_at(a, end + 1);
        if (analysis_word_in(a, end, subjects) || zu || end - comma > GROUP_WORDS_MAX)
            return 0;
        end++;
    }
    size_t last = end - 1;
    bool verb = a->tagged.items[last].possible & TAG_BIT(TAG_VVINF) || analysis_word_in(a, last, modals);
    if (last < comma + 2 || !begins_clause(a, end) || a->words.items[last].repaired || !verb ||
        a->words.items[last].text.ptr[0] < 'a' ||
        a->tagged.items[last].possible & (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADV)))
        return 0;
    const uint32_t plural = NOMINAL_CASE(CASE_NOMINATIVE) & NOMINAL_NUMBER(NUMBER_PLURAL);
    for (size_t i = comma + 1; i < last; i++) {
        const struct noun_phrase *p = phrase_at(a, i);
        *subject |= analysis_word_in(a, i, " es sie ") && !analysis_word_in(a, last, modals);
        *subject |= p && p->preposition == PHRASE_FREE && (p->cells == 0 || p->cells & plural) &&
                    !is_verb_too_far(a, p->last + 1, last);
        bool modal = i + 1 == last && analysis_word_in(a, last, modals) && analysis_has_tag(a, i, INFINITIVE);
        if ((!modal && analysis_has_tag(a, i, FINITE | INFINITIVE | TAG_BIT(TAG_VVPP))))
            return 0;
    }
    return last;
}

static bool is_strong(const struct analysis *a, size_t governor, size_t comma)
{
    return analysis_word_in(a, governor, strong_verbs) ||
           (governor + 1 == comma && analysis_word_in(a, governor, strong_nouns));
}

/* The clause before the comma has a verb that asks for zu, and none that takes the infinitive without. */
static size_t governor_before(const struct analysis *a, size_t comma)
{
    size_t found = NO_WORD;
    if (comma > 1 && analysis_word_in(a, comma - 2, " wenn falls sofern soweit wo wie so als ")) /* "wenn nötig," */
        return NO_WORD;
    if (bracket_is_inside_bare(a, (uint32_t)comma))
        return NO_WORD;
    if (is_strong(a, comma - 1, comma) ||
        (analysis_word_in(a, comma - 1, announcing) && !analysis_word_in(a, comma - 1, " bitte ")))
        return comma - 1;
    for (size_t i = comma; i-- > 0 && !analysis_has_tag(a, i, BREAKS);) {
        if (bracket_takes_bare(a, (uint32_t)i))
            return NO_WORD;
        bool announces = analysis_word_in(a, i, announcing) && !span_is(a->words.items[i].text, "bitte");
        if (announces || (analysis_word_in(a, i, governors) && analysis_has_tag(a, i, FINITE | TAG_BIT(TAG_VVPP))))
            found = found == NO_WORD ? i : found;
    }
    return found;
}

/* "Sie scheinen keine Zeit haben": these take no infinitive without zu. */
static void check_seeming(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    uint32_t finite = a->clauses.items[clause].finite;
    if (finite == NO_WORD ||
        !analysis_word_in(a, finite, " scheint scheinen schien schienen pflegte pflegten vermag vermochte "))
        return;
    uint32_t infinitive = clause_infinitive(a, clause);
    if (infinitive != NO_WORD && infinitive > finite + 1 && !a->words.items[infinitive].repaired &&
        a->words.items[infinitive].text.ptr[0] >= 'a' && !analysis_word_in(a, infinitive - 1, " zu ") &&
        a->tagged.items[infinitive].possible & INFINITIVE)
        zu_missing_emit(c, s, &rules[0], finite, infinitive);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    (void)state;
    for (uint32_t i = 0; i < a->clauses.len; i++)
        check_seeming(c, s, i);
    for (size_t i = 1; i + 2 < a->words.len; i++) {
        bool subject = false;
        size_t infinitive = analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) ? infinitive_of(a, i, &subject) : 0;
        size_t governor = infinitive ? governor_before(a, i) : NO_WORD;
        if (governor != NO_WORD && (!subject || is_strong(a, governor, i)))
            zu_missing_emit(c, s, &rules[0], governor, infinitive);
    }
}

const struct check check_governed_infinitive = {.rules = rules,
                                                .rule_count = 1,
                                                .sentence = check_sentence,
                                                .analysis = true,
                                                .needs = {.all = FACT_FULL | FACT_ANALYSED}};
