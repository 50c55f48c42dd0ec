/* The preposition of a verb in the case that it has elsewhere: "Er denkt an dir", "Sie beharrte auf ihre Meinung". Of
 * most verbs only a pronoun is sure: "wartet auf dem Bahnsteig" tells where, not for what. */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "lexicon/government.h"
#include "text/inflect.h"
#include "text/phrases.h"
#include "text/stretch.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/preposition-government",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help =
            "A verb says in which case its preposition stands: \"an dich denken\", but \"an dem Kurs teilnehmen\". It "
            "is told where the phrase cannot tell a place or a direction instead.",
    },
};

/* Verbs that tell no movement, so that an accusative is no direction. */
static const char no_motion[] = " teilnehmen leiden sterben beteiligen zweifeln verzweifeln scheitern beruhen basieren "
                                "beharren mitwirken mitarbeiten erkranken hindern ";

/* Verbs whose object is the phrase when there is no other of that preposition. */
static const char with_object[] = " erinnern gewöhnen glauben appellieren ";

enum { FRAMES_MAX = 8 };

/* The case of the preposition in all uses of the verb that have it; -1 when it has none or both. */
static int governed_case(const struct check_context *c, struct span lemma, struct span preposition)
{
    struct verb_frame frames[FRAMES_MAX];
    size_t count = lemma.len ? verb_frames(c->words->knowledge->lexicon, lemma.ptr, lemma.len, frames, FRAMES_MAX) : 0;
    int found = -1;
    for (size_t i = 0; i < count && i < FRAMES_MAX; i++)
        for (size_t k = 0; k < frames[i].preposition_count; k++) {
            if (!span_equal(frames[i].prepositions[k].word, preposition))
                continue;
            if (found >= 0 && found != frames[i].prepositions[k].case_)
                return -1;
            found = frames[i].prepositions[k].case_;
        }
    return found;
}

/* Another phrase or clause may be what the preposition of the verb stands for: "erinnerte an der Tür an", "daran, dass"
 */
static bool has_other_object(const struct analysis *a, struct stretch s, const struct noun_phrase *p)
{
    struct span preposition = a->words.items[p->preposition].text;
    for (size_t i = s.first; i < s.end; i++)
        if ((i != p->preposition && analysis_word_in(a, i, " an am ans auf aufs daran darauf woran worauf ")) ||
            (i != p->preposition && span_equal(a->words.items[i].text, preposition)))
            return true;
    return analysis_has_tag(a, s.end + 1, TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_PWS));
}

static bool is_in_case(const struct noun_phrase *p, int case_)
{
    return p->governed && !(p->governed & ~NOMINAL_CASE(case_));
}

static void report(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p,
                   struct span verb, int wanted, const char *better)
{
    const struct analysed_word *words = s->analysis->words.items;
    const struct token *first = &s->tokens[words[p->preposition].token], *last = &s->tokens[words[p->last].token];
    const struct token *noun = &s->tokens[words[p->first].token];
    struct span text = {c->doc->text + first->off, token_end(last) - first->off};
    const char *name =
        wanted == CASE_DATIVE ? message_part(c, MESSAGE("dative")) : message_part(c, MESSAGE("accusative"));
    struct finding *f = finding_emit(
        c, &rules[0], first->off, text.len, "\"%.*s\" takes \"%.*s\" with the %s, but \"%.*s\" is another case.",
        (int)verb.len, verb.ptr, (int)first->len, c->doc->text + first->off, name, (int)text.len, text.ptr);
    if (better)
        finding_replace(c, f, FIX_UNSAFE, noun->off, noun->len, span_of(better));
}

/* The article in the other case: "dem" for "den". Of adjectives behind it only those in -en fit both. */
static const char *other_article(const struct analysis *a, const struct noun_phrase *p, int wanted)
{
    static const char *const forms[][2] = {
        {"dem", "den"},    {"einem", "einen"},   {"der", "die"},     {"einer", "eine"},   {"seiner", "seine"},
        {"ihrer", "ihre"}, {"seinem", "seinen"}, {"ihrem", "ihren"}, {"dieser", "diese"}, {"diesem", "diesen"}};
    struct span article = a->words.items[p->first].text;
    if (p->governed & NOMINAL_NUMBER(NUMBER_PLURAL)) /* "die Kosten": another form */
        return NULL;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]) && p->last == p->first + 1; i++)
        if (span_is(article, forms[i][wanted == CASE_DATIVE]))
            return forms[i][wanted != CASE_DATIVE];
    return NULL;
}

static void check_phrase(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p)
{
    const struct analysis *a = s->analysis;
    char lemma[VERB_LEMMA_BYTES];
    if (p->preposition == PHRASE_FREE || p->first == p->last || p->preposition + 1 != p->first ||
        !analysis_word_in_as_written(a, p->preposition, " an auf ") || is_measure_noun(a, p->last) ||
        (p->preposition > 0 && analysis_word_in(a, p->preposition - 1, " bis ")))
        return;
    struct stretch around = stretch_around(a, p);
    if (!stretch_has_one_verb(a, around))
        return;
    struct span verb = {lemma, stretch_lemma(a, c->words->knowledge, around, lemma)};
    int wanted = governed_case(c, verb, a->words.items[p->preposition].text);
    bool direction = wanted == CASE_DATIVE && is_in_case(p, CASE_ACCUSATIVE) && word_in(verb, no_motion);
    bool place = wanted == CASE_ACCUSATIVE && is_in_case(p, CASE_DATIVE) && word_in(verb, with_object);
    if ((direction || place) && !has_other_object(a, around, p))
        report(c, s, p, verb, wanted, other_article(a, p, wanted));
}

/* "an dir" */
static void check_pronoun(struct check_context *c, const struct sentence_view *s, uint32_t word)
{
    static const char *const accusatives[][2] = {{" mir ", "mich"}, {" dir ", "dich"}, {" ihm ", "ihn"}};
    const struct analysis *a = s->analysis;
    const struct noun_phrase p = {word, word, word - 1, NOMINAL_CASE(CASE_DATIVE), NOMINAL_CASE(CASE_DATIVE)};
    struct stretch around = stretch_around(a, &p);
    char lemma[VERB_LEMMA_BYTES];
    bool after_noun = word > 1 && analysis_has_tag(a, word - 2, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE));
    if (after_noun || analysis_has_tag(a, word + 1, TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_KON)) ||
        !stretch_has_one_verb(a, around))
        return;
    struct span verb = {lemma, stretch_lemma(a, c->words->knowledge, around, lemma)};
    if (governed_case(c, verb, a->words.items[word - 1].text) != CASE_ACCUSATIVE || has_other_object(a, around, &p))
        return;
    for (size_t i = 0; i < sizeof(accusatives) / sizeof(accusatives[0]); i++)
        if (analysis_word_in_as_written(a, word, accusatives[i][0]))
            report(c, s, &p, verb, CASE_ACCUSATIVE, accusatives[i][1]);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 0; i < a->phrases.len; i++)
        check_phrase(c, s, &a->phrases.items[i]);
    for (uint32_t i = 1; i < a->words.len; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF)) &&
            analysis_word_in_as_written(a, i - 1, " an auf über ") &&
            analysis_word_in_as_written(a, i, " mir dir ihm "))
            check_pronoun(c, s, i);
}

static const char prepositions[] = " an auf über ";

const struct check check_preposition_government = {.rules = rules,
                                                   .rule_count = 1,
                                                   .sentence = check_sentence,
                                                   .analysis = true,
                                                   .needs = {.all = FACT_FULL | FACT_ANALYSED, .words = prepositions}};
