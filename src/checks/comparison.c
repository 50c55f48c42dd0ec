/* wie behind a comparative, als behind "so groß": "größer wie", "genauso groß als", "anders wie". */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "text/analysis.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/comparison",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MINOR,
        .status = RULE_STABLE,
        .help =
            "Behind a comparative, behind anders and nichts anderes stands als (\"größer als\"), behind so, ebenso, "
            "genauso with the plain adjective wie (\"so groß wie\").",
    },
};

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define ENDS (TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_CLOSE))

enum { CLAUSE_WORDS = 12 };

/* Adverbs now, their comparison being forgotten: "eher wie", "nicht länger wie", "früher wie heute". */
static const char adverbs[] = " eher weiter weiterhin früher später länger lieber ferner mehr weniger besser näher "
                              "einfacher schöner ";
static const char strengthening[] = " viel deutlich weit wesentlich etwas erheblich sehr noch weitaus ";

/* Those of them that are adjectives where they stand behind a verb that says what something is. */
static const char predicative[] = " länger näher besser einfacher schöner ";
static const char copulas[] = " ist sind war waren wäre wären wird werden wurde wurden sei seien bin bist ";

/* "Er spielt nicht mehr wie früher", "Es sieht mehr wie zwei Häuser aus" */
static const char other_senses[] = " nicht nichts nie niemals niemand kaum kein keine keinen keinem keiner keines ohne "
                                   "sieht sehen sah sahen aussieht aussehen wirkt wirken wirkte klingt klingen klang "
                                   "fühlt fühlen fühlte scheint scheinen schien ";

/* Whether all that the word may be where it stands alone is an adjective in this degree. */
static bool is_only(const struct analysed_word *w, uint32_t degree)
{
    bool some = false;
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        bool command = r->part_of_speech == POS_VERB && !(r->features & ~VERB_IMPERATIVE_SINGULAR); /* "schnell!" */
        if (command || r->part_of_speech == POS_SEPARABLE_PREFIX) /* "groß" in "großschreiben" */
            continue;
        if (r->part_of_speech != POS_ADJECTIVE || r->kind != KIND_NONE)
            return false;
        if (!(r->features & NOMINAL_PREDICATIVE)) /* "schneller" before a noun */
            continue;
        if ((r->features & (NOMINAL_COMPARATIVE | NOMINAL_SUPERLATIVE)) != degree)
            return false;
        some = true;
    }
    return some;
}

/* "klarer wie das geht": another clause follows, which its verb ends. */
static bool opens_clause(const struct analysis *a, size_t word)
{
    for (size_t i = word + 1; i < a->words.len && i < word + CLAUSE_WORDS && !analysis_has_tag(a, i, ENDS); i++)
        if (a->tagged.items[i].possible & FINITE && !analysis_has_tag(a, i, TAG_BIT(TAG_ADJA)))
            return true;
    return false;
}

static bool has_before(const struct analysis *a, size_t word, const char *list)
{
    for (size_t i = word; i-- > 0 && a->clause_of.items[i] == a->clause_of.items[word];)
        if (analysis_word_in(a, i, list))
            return true;
    return false;
}

/* "(mehr wie) 100 Leute", "der Hälfte", "einen Monat", "je zuvor", "nur das": what more and less are measured by. A
 * bare number may be a year. */
static bool is_measure(const struct analysis *a, size_t word)
{
    static const char units[] =
        " hälfte drittel viertel dutzend minute stunde tag woche monat jahr jahrzehnt jahrhundert prozent kilo "
        "kilogramm kilometer meter euro million milliarde ";
    if (analysis_has_tag(a, word, TAG_BIT(TAG_CARD)))
        return analysis_has_tag(a, word + 1, TAG_BIT(TAG_NN) | TAG_BIT(TAG_ADJA)) ||
               (word + 1 < a->words.len && word_in(a->words.items[word + 1].text, " % € $ "));
    return analysis_word_in(a, word, " je nur genug ") ||
           (analysis_has_tag(a, word, TAG_BIT(TAG_ART)) && analysis_word_in(a, word + 1, units));
}

static bool is_more(const struct analysis *a, size_t word)
{
    return analysis_word_in(a, word, " mehr weniger ") && is_measure(a, word + 2) && !has_before(a, word, other_senses);
}

/* "Die Wohnung ist besser wie die Bilder", not "Es ist besser wie ein Mensch zu leben" */
static bool is_predicate(const struct analysis *a, size_t word)
{
    const tag_set nominal = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_NE);
    const tag_set infinitives = TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVPP);
    if (!analysis_word_in(a, word, predicative) || !analysis_has_tag(a, word, TAG_BIT(TAG_ADJD)) ||
        !analysis_has_tag(a, word + 2, nominal) || !has_before(a, word, copulas) || has_before(a, word, other_senses))
        return false;
    for (size_t i = word + 2; i < a->words.len && !analysis_has_tag(a, i, ENDS); i++)
        if (analysis_has_tag(a, i, infinitives))
            return false;
    return true;
}

static bool compares(const struct analysis *a, size_t word, const char *conjunction)
{
    const tag_set conjunctions = TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_KON);
    return word + 1 < a->words.len && analysis_has_tag(a, word, conjunctions) &&
           analysis_word_in(a, word, conjunction) && !analysis_has_tag(a, word + 1, ENDS) &&
           !analysis_word_in(a, word + 1, " folgt zum möglich nötig üblich wenn ob ");
}

static bool is_comparative(const struct analysis *a, size_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    bool strengthened = word > 0 && word_in(w[-1].text, strengthening);
    if (word_in(w->text, " mehr weniger "))
        return strengthened && !word_in(w[-1].text, " noch ") && analysis_has_tag(a, word + 2, TAG_BIT(TAG_CARD));
    return analysis_has_tag(a, word, TAG_BIT(TAG_ADJD)) && is_only(w, NOMINAL_COMPARATIVE) &&
           (strengthened || !word_in(w->text, adverbs));
}

/* "anders wie", "nichts anderes wie" */
static bool is_other(const struct analysis *a, size_t word)
{
    struct span text = a->words.items[word].text;
    return word_in(text, " anders ") ||
           (word > 0 && word_in(text, " anderes ") && analysis_word_in(a, word - 1, " nichts etwas "));
}

/* "so groß", "genauso groß". "so gut als Torwart" tells a part that is played, so that a plain so needs more: a
 * measure, or how many times. */
static bool is_equal(const struct analysis *a, size_t word)
{
    if (word == 0 || !analysis_has_tag(a, word, TAG_BIT(TAG_ADJD)) || !is_only(&a->words.items[word], 0))
        return false;
    const struct analysed_word *so = &a->words.items[word - 1];
    if (word_in(so->text, " ebenso genauso "))
        return analysis_has_tag(a, word + 2,
                                TAG_BIT(TAG_PPER) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_APPR) |
                                    TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADV));
    static const char measured[] =
        " groß klein alt jung hoch lang kurz schnell langsam klug stark schwach schwer leicht "
        "teuer billig breit schmal dick dünn weit reich arm viel ";
    bool times = analysis_word_in(a, word, measured);
    times |= word > 1 && word_in(so[-1].text, " doppelt halb zweimal dreimal viermal fünfmal zehnmal nicht ");
    return word_in(so->text, " so ") && times &&
           analysis_has_tag(a, word + 2,
                            TAG_BIT(TAG_PPER) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_APPR) |
                                TAG_BIT(TAG_APPRART));
}

static void report(struct check_context *c, const struct sentence_view *s, size_t word, const char *right)
{
    const struct analysed_word *words = s->analysis->words.items;
    const struct token *t = &s->tokens[words[word + 1].token];
    struct span before = words[word].text, wrong = token_span(c, t);
    struct finding *f =
        finding_emit(c, &rules[0], t->off, t->len, "\"%.*s %.*s\" must be \"%.*s %s\".", (int)before.len, before.ptr,
                     (int)wrong.len, wrong.ptr, (int)before.len, before.ptr, right);
    finding_replace(c, f, FIX_SAFE, t->off, t->len, (struct span){right, strlen(right)});
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 0; i + 2 < a->words.len; i++) {
        if (s->tokens[a->words.items[i].token].flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_CODE))
            continue;
        if (compares(a, i + 1, " wie ") &&
            (is_more(a, i) ||
             ((is_comparative(a, i) || is_other(a, i) || is_predicate(a, i)) && !opens_clause(a, i + 1))))
            report(c, s, i, "als");
        else if (compares(a, i + 1, " als ") && is_equal(a, i) && !opens_clause(a, i + 1))
            report(c, s, i, "wie");
    }
}

static const char joints[] = " wie als ";

const struct check check_comparison = {.rules = rules,
                                       .rule_count = 1,
                                       .sentence = check_sentence,
                                       .analysis = true,
                                       .needs = {.all = FACT_ANALYSED, .words = joints}};
