/* An infinitive behind a comma that has lost its zu, where the verb or noun before the comma asks for one: "Er hat
 * vergessen, das Fenster schließen." */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "checks/zu_infinitive.h"
#include "text/phrases.h"
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
#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
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
    "nötig "
    "notwendig bereit fähig unfähig sinnvoll ratsam besser verboten erlaubt gezwungen erforderlich hilfreich nützlich "
    "üblich dazu darauf dabei daran dafür davon darum darin ";

/* They take an infinitive without zu. */
static const char takers[] = " werde wirst wird werden werdet würde würden lassen lässt ließ ließen lass lasst gehen "
                             "geht ging gingen sehen sieht sah hören hört hörte helfen hilft half lernen lernt lernte "
                             "bleiben bleibt blieb heißt heißen hieß ";

static const char modals[] = " können müssen dürfen "; /* "helfen zu können" */

static const char subjects[] = " ich du er es sie wir ihr man wer alle viele einige manche beide ";

/* The last word of the group behind the comma, an infinitive that no word of the group can be the subject of; 0 when it
 * is none. */
static size_t infinitive_of(const struct analysis *a, size_t comma)
{
    size_t end = comma + 1;
    while (end < a->words.len && !analysis_has_tag(a, end, BREAKS)) {
        if (analysis_word_in(a, end, subjects) || span_is(a->words.items[end].text, "zu") ||
            end - comma > GROUP_WORDS_MAX)
            return 0;
        end++;
    }
    size_t last = end - 1;
    const tag_set clauses = TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_KOUI);
    bool ends = analysis_has_tag(a, end, TAG_BIT(TAG_STOP)) ||
                (analysis_has_tag(a, end, TAG_BIT(TAG_COMMA)) && analysis_has_tag(a, end + 1, clauses));
    bool verb = a->tagged.items[last].possible & TAG_BIT(TAG_VVINF) || analysis_word_in(a, last, modals);
    if (last < comma + 2 || !ends || a->words.items[last].repaired || !verb || a->words.items[last].text.ptr[0] < 'a' ||
        a->tagged.items[last].possible & (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADV)))
        return 0;
    const uint32_t plural = NOMINAL_CASE(CASE_NOMINATIVE) & NOMINAL_NUMBER(NUMBER_PLURAL);
    for (size_t i = comma + 1; i < last; i++) {
        const struct noun_phrase *p = phrase_at(a, i);
        bool subject = p && p->preposition == PHRASE_FREE && (p->cells == 0 || p->cells & plural);
        bool modal = i + 1 == last && analysis_word_in(a, last, modals) && analysis_has_tag(a, i, INFINITIVE);
        if (subject || (!modal && analysis_has_tag(a, i, FINITE | INFINITIVE | TAG_BIT(TAG_VVPP))))
            return 0;
    }
    return last;
}

/* The clause before the comma has a verb that asks for zu, and none that takes the infinitive without. */
static size_t governor_before(const struct analysis *a, size_t comma)
{
    size_t found = NO_WORD;
    for (size_t i = comma; i-- > 0 && !analysis_has_tag(a, i, BREAKS);) {
        if (analysis_has_tag(a, i, TAG_BIT(TAG_VMFIN)) || analysis_word_in(a, i, takers))
            return NO_WORD;
        bool announces = analysis_word_in(a, i, announcing) && !span_is(a->words.items[i].text, "bitte");
        if (announces || (analysis_word_in(a, i, governors) && analysis_has_tag(a, i, FINITE | TAG_BIT(TAG_VVPP))))
            found = found == NO_WORD ? i : found;
    }
    return found;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    (void)state;
    if (!a || !s->full)
        return;
    for (size_t i = 1; i + 2 < a->words.len; i++) {
        size_t infinitive = analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) ? infinitive_of(a, i) : 0;
        size_t governor = infinitive ? governor_before(a, i) : NO_WORD;
        if (governor != NO_WORD)
            zu_missing_emit(c, s, &rules[0], governor, infinitive);
    }
}

const struct check check_governed_infinitive = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
