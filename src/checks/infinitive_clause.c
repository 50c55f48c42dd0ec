/* An infinitive behind um, ohne, statt that has lost its zu: "um seine Familie besuchen". */
#include <string.h>

#include "checks/checks.h"
#include "checks/token_tools.h"
#include "checks/zu_infinitive.h"
#include "lexicon/readings.h"
#include "text/analysis.h"
#include "text/phrases.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/infinitive-without-zu",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help =
            "\"um\", \"ohne\", \"statt\" before an infinitive need \"zu\": \"um seine Familie zu besuchen\". A verb "
            "with a separable prefix takes it inside: \"um die Firma anzurufen\".",
    },
};

enum { CLAUSE_WORDS_MAX = 25 };

#define INFINITIVE (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF))
#define ENDS                                                                                                           \
    (TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_OPEN) |            \
     TAG_BIT(TAG_DASH))
#define OTHER_VERBS                                                                                                    \
    (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_PTKZU) |          \
     TAG_BIT(TAG_VVIMP) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWS) |             \
     TAG_BIT(TAG_PWAV))

static const char openers[] = " um ohne statt anstatt ";
static const char nominatives[] = " ich er wir man du ";

/* A word in quotation marks is one of the clause. */
static bool is_end(const struct analysis *a, size_t word)
{
    bool quote = word < a->words.len && analysis_has_tag(a, word, TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE)) &&
                 !strchr("()[]{}", a->words.items[word].text.ptr[0]);
    return word >= a->words.len || (analysis_has_tag(a, word, ENDS) && !quote);
}

/* "lesen können": both verbs end the group, and zu belongs before the second. */
static bool ends_in_modal(const struct analysis *a, size_t last)
{
    return analysis_word_in(a, last, " können müssen dürfen wollen sollen ") &&
           analysis_has_tag(a, last - 1, INFINITIVE);
}

/* The infinitive that ends the words behind `opener`, nothing else among them being a verb; 0 when there is none. */
static size_t infinitive_at_end(const struct analysis *a, size_t opener)
{
    size_t i = opener + 1;
    for (; !is_end(a, i); i++) {
        bool last = is_end(a, i + 1);
        bool zu = analysis_word_in(a, i, " zu ") && !phrase_at(a, i + 1);
        if (i - opener > CLAUSE_WORDS_MAX || zu || analysis_word_in(a, i, " willen herum wieviel wieviele "))
            return 0;
        bool clause = analysis_word_in(a, i, " während ") && analysis_word_in(a, i + 1, " sie es ");
        if (clause || (!last && (analysis_has_tag(a, i, OTHER_VERBS) || analysis_word_in(a, i, nominatives))))
            return 0;
    }
    bool alone = i - 1 == opener + 1; /* ", um sehen, ob", "ging ohne zahlen" */
    bool comma = opener > 0 && analysis_has_tag(a, opener - 1, TAG_BIT(TAG_COMMA));
    tag_set tags = alone ? INFINITIVE : INFINITIVE | TAG_BIT(TAG_VVFIN);
    if (comma && !alone && analysis_word_in(a, opener, " um ")) /* ", um die Seite verlassen": a participle as well */
        tags |= TAG_BIT(TAG_VVPP);
    bool verb = a->tagged.items[i - 1].possible & INFINITIVE && analysis_has_tag(a, i - 1, tags) &&
                (!alone || opener == 0 || comma || analysis_word_in(a, opener, " ohne "));
    return verb || ends_in_modal(a, i - 1) ? i - 1 : 0;
}

static bool opens_clause(const struct analysis *a, size_t word)
{
    return word == 0 || analysis_has_tag(a, word - 1, TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON));
}

/* "um acht Uhr", "um den Titel spielen wollen": a preposition, and a verb before it that takes the infinitive. */
static bool has_governor(const struct analysis *a, size_t opener, bool motion)
{
    for (size_t i = opener; i-- > 0 && !analysis_has_tag(a, i, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON));) {
        bool takes_infinitive =
            analysis_has_tag(a, i, TAG_BIT(TAG_VMFIN)) ||
            analysis_word_in(a, i,
                             " werde wirst wird werden werdet würde würden würdest "
                             "lassen lässt ließ ließen lasse sehen hören hilft helfen half lernen lernt hat "
                             "hatte haben hatten hätte hätten braucht brauchen dürfen darf ");
        bool takes_bare = motion && !opens_clause(a, opener) && analysis_word_in(a, i, " gehen geht ging gehe ");
        if (takes_infinitive || takes_bare)
            return true;
    }
    return false;
}

/* "… nutzen wollen um den Garten besuchen": the verbs before have all their infinitives. */
static bool is_complete_before(const struct analysis *a, size_t opener)
{
    const tag_set closing = INFINITIVE | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVIZU);
    const tag_set helpers = TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VAINF);
    return opener > 1 && (analysis_has_tag(a, opener - 1, closing) ||
                          (analysis_has_tag(a, opener - 1, helpers) && analysis_has_tag(a, opener - 2, closing)));
}

/* "um die Uhr herum", "um fünf Prozent": behind um a number or time is no purpose. */
static bool is_measure(const struct analysis *a, size_t opener)
{
    if (analysis_word_in(a, opener + 1,
                         " mehr weniger ")) /* "um mehr als diesen Wert", not "um mehr darüber erfahren" */
        return !analysis_word_in(a, opener + 2, " darüber davon darin dazu daraus über ");
    return analysis_has_tag(a, opener + 1,
                            TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_PWAV)) &&
           analysis_word_in(a, opener, " um ") &&
           !analysis_word_in(
               a, opener + 1,
               " nicht nie auch dann dort hier damit danach später endlich schließlich einfach immer wieder "
               "weiter weiterhin nur gar online gemeinsam zusammen sofort gleich jetzt heute bald dabei dadurch "
               "schneller besser ");
}

/* "um den nur sie wissen", "um wie viel": a relative clause, an amount. */
static bool is_relative(const struct analysis *a, size_t opener)
{
    static const tag_set nominal =
        TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_OPEN);
    bool pronoun = analysis_word_in(a, opener + 1, " der die das den dem deren dessen ");
    return analysis_word_in(a, opener + 1, " wie ") || (pronoun && !analysis_has_tag(a, opener + 2, nominal));
}

/* "anzurufen" has its zu, whether the lexicon knows it or not. */
static bool contains_zu(struct span word)
{
    for (size_t i = 2; i + 4 < word.len; i++)
        if (memcmp(word.ptr + i, "zu", 2) == 0)
            return true;
    return false;
}

/* "Tippen Sie in das Feld, um das Menü öffnen": the tagger may take either for the finite verb. */
static bool is_request(const struct analysis *a)
{
    return a->words.len > 2 && span_is(a->words.items[1].text, "Sie") &&
           a->tagged.items[0].possible & (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVIMP));
}

static bool is_lost(const struct analysis *a, size_t opener, size_t infinitive)
{
    bool um = analysis_word_in(a, opener, " um ");
    const struct analysed_word *verb = &a->words.items[infinitive];
    if (verb->repaired || is_measure(a, opener) || is_relative(a, opener) || contains_zu(verb->text) ||
        analysis_has_tag(a, infinitive - 1, TAG_BIT(TAG_KOKOM)))
        return false;
    if (opener == 0 && infinitive == 1 && !(um && analysis_word_in(a, 3, " dass ")))
        return false;
    if (opener == 0) /* a main clause has to come */
        return infinitive + 2 < a->words.len && analysis_has_tag(a, infinitive + 1, TAG_BIT(TAG_COMMA)) &&
               !clause_has_finite(a->tagged.items[infinitive].clause);
    size_t before = opener - (opener > 1 && analysis_has_tag(a, opener - 1, TAG_BIT(TAG_COMMA)) ? 2 : 1);
    if (!clause_has_finite(a->tagged.items[before].clause) && !is_request(a))
        return false;
    bool next = infinitive == opener + 1 && analysis_has_tag(a, infinitive, INFINITIVE) &&
                !has_governor(a, opener, false); /* "ging ohne zahlen" */
    if ((opens_clause(a, opener) && um) || next)
        return true;
    bool sure = analysis_has_tag(a, infinitive, INFINITIVE) &&
                (is_complete_before(a, opener) || !has_governor(a, opener, true));
    return sure && (um || opens_clause(a, opener));
}

/* "Um Gnade betteln?" needs no zu. */
static bool is_exclamation(const struct analysis *a)
{
    for (size_t i = a->words.len; i-- > 0 && i + 4 > a->words.len;)
        if (span_is(a->words.items[i].text, "?") || span_is(a->words.items[i].text, "!"))
            return true;
    return false;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    (void)state;
    if (is_exclamation(a))
        return;
    for (size_t i = 0; i + 2 < a->words.len; i++) {
        if (!analysis_word_in(a, i, openers))
            continue;
        size_t infinitive = infinitive_at_end(a, i);
        if (infinitive > 0 && is_lost(a, i, infinitive))
            zu_missing_emit(c, s, &rules[0], i, infinitive);
    }
}

const struct check check_infinitive_clause = {.rules = rules,
                                              .rule_count = 1,
                                              .sentence = check_sentence,
                                              .analysis = true,
                                              .needs = {.all = FACT_FULL | FACT_ANALYSED, .words = openers}};
