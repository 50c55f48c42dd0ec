/* A group with um, ohne or statt and zu without the comma before it: "Er kam um zu helfen". */
#include "checks/checks.h"
#include "checks/comma_stretch.h"
#include "checks/comma_tools.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {{
    .id = "de/comma/infinitive",
    .category = CATEGORY_PUNCTUATION,
    .severity = SEVERITY_MINOR,
    .status = RULE_STABLE,
    .help =
        "No comma before \"um\", \"ohne\", \"statt\" or \"anstatt\" with \"zu\" and a verb: \"Er kam um zu helfen\". "
        "English has none before \"to help\"; in German these groups are always set off.",
}};

/* "Er bat um Erlaubnis zu gehen": um belongs to the verb. */
#define VERBS_WITH_UM                                                                                                  \
    " bittet bitten bat baten gebeten kämpft kämpfen kämpfte kämpften geht ging gehen "                            \
    "kümmert kümmern kümmerte bemüht bemühen bemühte ringt ringen rang streitet streiten "                       \
    "stritt bewirbt bewerben bewarb wissen weiß handelt beneidet beneiden ersucht "                                   \
    "ersuchen ersuchte scheint scheinen schien versucht versuchen versuchte beginnt "                                  \
    "begann "

#define NOUNS_WITH_ZU                                                                                                  \
    " möglichkeit chance recht absicht versuch zeit lust gelegenheit erlaubnis grund "                                \
    "aussicht fähigkeit bereitschaft mut hoffnung wunsch pflicht angst gefahr zwang "                                 \
    "anspruch freiheit befugnis genehmigung "

enum { VERB_REACH = 24 }; /* words between a verb and the group */

/* "um 90 Prozent zu senken", "um rund ein Drittel zu kürzen": by how much. */
static bool is_amount(const struct analysis *a, size_t word)
{
    size_t next = word + 1;
    while (comma_word_is(a, next,
                         " rund etwa fast mehr weniger als bis gut knapp über nahezu circa ein eine einen die das "))
        next++;
    return comma_word_is(a, word, " um ") &&
           (comma_tag(a, next) == TAG_CARD ||
            comma_word_is(a, next,
                          " hälfte drittel viertel fünftel sechstel achtel zehntel vielfache vielfaches doppelte "
                          "dreifache grad punkt prozent prozentpunkt jahr monat woche tag stunde "));
}

/* "jemanden um Hilfe zu bitten": what is asked for, and no purpose. */
static bool is_asked_for(const struct analysis *a, size_t word)
{
    const struct noun_phrase *p = phrase_at(a, word + 1);
    return p && comma_word_is(a, p->last + 1, " zu ") &&
           comma_word_is(a, p->last + 2, " bitten fragen betteln ersuchen flehen beneiden werben bringen kämpfen ");
}

static bool belongs_to_verb(const struct analysis *a, size_t word)
{
    if (!comma_word_is(a, word, " um ") || comma_word_is(a, word + 1, " zu ") || comma_tag(a, word + 1) == TAG_VVIZU)
        return false;
    if (comma_word_is(a, word - 1, " nicht nur ")) /* "Man braucht nicht um die Welt zu reisen" */
        return true;
    for (size_t i = 0; i < VERB_REACH && i < word; i++)
        if (comma_word_is(a, word - 1 - i, VERBS_WITH_UM))
            return true;
    return is_asked_for(a, word);
}

/* "Tag und Nacht": no clause begins behind such an "und". */
static bool is_pair_behind(const struct analysis *a, size_t word)
{
    return word > 1 && comma_tag(a, word - 1) == TAG_KON && comma_tag(a, word - 2) == TAG_NN &&
           comma_tag(a, word) == TAG_NN;
}

/* "den Ring um die Stadt zu öffnen": without a verb of its own before it, the group is part of another. */
static bool is_complete_before(const struct analysis *a, size_t word)
{
    const tag_set verbs = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVIMP) |
                          TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVIZU);
    for (size_t i = 0; i < VERB_REACH && (!comma_is_parted(a, word) || is_pair_behind(a, word)); i++, word--)
        if (verbs & TAG_BIT(comma_tag(a, word - 1)))
            return true;
    return word == 0 && (a->tagged.items[0].possible & verbs) && comma_word_is(a, 1, " sie "); /* "Klicken Sie" */
}

/* "ohne Netz zu arbeiten": a phrase as likely as a group; not "statt zu Hause zu sitzen". */
static bool is_bare_phrase(const struct analysis *a, size_t word)
{
    const tag_set nominal = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_APPR);
    return !comma_word_is(a, word, " um ") && !comma_word_is(a, word + 1, " zu ") &&
           (nominal & TAG_BIT(comma_tag(a, word + 1)));
}

/* Whether the words up to the next mark, or up to und, end in an infinitive with zu. */
static bool ends_in_zu(const struct analysis *a, size_t word)
{
    size_t last = comma_member_end(a, word);
    bool infinitive = comma_tag(a, last) == TAG_VVINF || comma_tag(a, last) == TAG_VAINF;
    return comma_tag(a, last) == TAG_VVIZU || (infinitive && comma_word_is(a, last - 1, " zu "));
}

/* "ohne die Möglichkeit zu reagieren": the infinitive belongs to the noun. */
static bool belongs_to_noun(const struct analysis *a, size_t word)
{
    size_t last = comma_member_end(a, word), before = comma_tag(a, last) == TAG_VVIZU ? last - 1 : last - 2;
    return before > word && comma_word_is(a, before, NOUNS_WITH_ZU);
}

static const char openers[] = " um ohne statt anstatt ";

static bool opens_group(const struct analysis *a, size_t word)
{
    bool prefix = comma_tag(a, word) == TAG_PTKVZ && comma_word_is(a, word + 1, " zu "); /* as the tagger reads it */
    bool opener = comma_tag(a, word) == TAG_KOUI || comma_tag(a, word) == TAG_APPR || prefix;
    return opener && comma_word_is(a, word, openers) && !comma_is_parted(a, word) && ends_in_zu(a, word) &&
           !is_amount(a, word) && !belongs_to_verb(a, word) && !belongs_to_noun(a, word) &&
           is_complete_before(a, word) && !is_bare_phrase(a, word);
}

/* "Nur um zu helfen", "nicht etwa um zu": adverbs alone may stand between the mark and the group. */
static bool opens_stretch(const struct analysis *a, size_t word)
{
    const tag_set attached = TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_PAV);
    enum { ATTACHED_MAX = 4 };
    for (size_t i = 0; !comma_is_parted(a, word); i++, word--)
        if (i == ATTACHED_MAX || !(attached & TAG_BIT(comma_tag(a, word - 1))))
            return false;
    return true;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 1; i + 1 < a->words.len; i++) {
        if (!opens_group(a, i) || opens_stretch(a, i) || !comma_fits_before(s, i))
            continue;
        struct span before = a->words.items[i - 1].text, word = a->words.items[i].text;
        struct finding *f = comma_emit(c, s, &rules[0], i - 1, i,
                                       "A comma is missing before the group with \"%.*s … zu\": \"%.*s, %.*s\".",
                                       (int)word.len, word.ptr, (int)before.len, before.ptr, (int)word.len, word.ptr);
        comma_insert(c, s, f, FIX_UNSAFE, i);
    }
}

const struct check check_comma_infinitive = {
    .rules = rules,
    .rule_count = 1,
    .sentence = check_sentence,
    .analysis = true,
    .needs = {
        .all = FACT_ANALYSED, .tags = TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF), .words = openers}};
