/* A pronoun in the dative with a verb that takes persons in the accusative alone: "Sie besuchte mir", "Wir kennen ihm".
 */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/stretch.h"
#include "text/subjects.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/person-object",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "Whom somebody visits, knows or asks stands in the accusative: \"Sie besuchte mich\", \"Wir kennen "
                "ihn\", not \"mir\", \"ihm\". It is told only where the clause has no other object that the dative "
                "could stand beside.",
    },
};

/* Their object is who it is done to, and they cannot do without it. "jemandem anrufen" is Swiss and southern German. */
static const char verbs[] =
    " besuchen kennen fragen lieben hassen treffen verlassen unterstützen informieren begrüßen heiraten verhaften "
    "überraschen beruhigen einladen interviewen beobachten bewundern enttäuschen ärgern stören bitten beleidigen "
    "retten "
    "töten loben tadeln vermissen verletzen überzeugen warnen ermutigen motivieren zwingen beschuldigen betreuen "
    "begleiten beauftragen entlassen ernennen befragen bestrafen verfolgen umarmen wecken ";

static const char *const accusatives[][2] = {
    {" mir ", "mich"}, {" dir ", "dich"}, {" ihm ", "ihn"}, {" ihnen ", "sie"}, {NULL, NULL}};
static const char datives[] = " mir dir ihm ihnen ";

/* Something in the clause is, or may be, what the verb is done to: then the dative says for whom, or whose. So does it
 * beside a place: "Sie traf ihm auf den Fuß". */
static bool has_other_object(const struct analysis *a, struct stretch s, uint32_t pronoun, uint32_t subject)
{
    const tag_set pronouns = TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PWS) |
                             TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_FM) |
                             TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_KON);
    for (uint32_t i = (uint32_t)s.first; i < s.end; i++) {
        const struct noun_phrase *p = phrase_at(a, i);
        bool other = i != pronoun && i != subject && !(p && p->first == subject);
        if (other && analysis_has_tag(a, i, pronouns))
            return true;
        if (p && other && p->governed & NOMINAL_CASE(CASE_ACCUSATIVE) && !is_measure_noun(a, p->last))
            return true;
    }
    return false;
}

/* The subject beside the verb: a pronoun, or a phrase that opens the clause. */
static uint32_t subject_of(const struct analysis *a, uint32_t clause)
{
    struct clause_subjects all;
    const struct clause *c = &a->clauses.items[clause];
    clause_subjects(a, clause, &all);
    for (size_t i = 0; i < all.count; i++) {
        const struct subject *one = &all.items[i];
        bool near = one->last + 1 == c->finite || c->finite + 1 == one->first;
        if (near && one->persons & verb_persons(a, c->finite))
            return one->first;
    }
    return NO_WORD;
}

static void check_pronoun(struct check_context *c, const struct sentence_view *s, uint32_t word, const char *right)
{
    const struct analysis *a = s->analysis;
    const struct noun_phrase p = {word, word, PHRASE_FREE, 0, 0};
    struct stretch around = stretch_around(a, &p);
    uint32_t clause = a->clause_of.items[word];
    char lemma[VERB_LEMMA_BYTES];
    const tag_set before = TAG_BIT(TAG_APPR) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM);
    if (clause == NO_CLAUSE || word == 0 || a->clauses.items[clause].finite == NO_WORD ||
        analysis_has_tag(a, word - 1, before) || analysis_has_tag(a, word + 1, TAG_BIT(TAG_APPO)) ||
        !stretch_has_one_verb(a, around) || !analysis_has_tag(a, around.end, TAG_BIT(TAG_STOP)))
        return;
    uint32_t finite = a->clauses.items[clause].finite, subject = subject_of(a, clause);
    bool passive = analysis_has_tag(a, finite, TAG_BIT(TAG_VAFIN)) &&
                   !analysis_word_in(a, finite, " habe hast hat haben habt hatte hattest hatten hattet ");
    size_t len = stretch_lemma(a, c->words->knowledge, around, lemma);
    struct span verb = {lemma, len};
    if (subject == NO_WORD || subject == word || passive || !len || !word_in(verb, verbs) ||
        has_other_object(a, around, word, subject))
        return;
    struct span text = comma_text(c, s, word, word);
    struct finding *f = comma_emit(c, s, &rules[0], word, word, "\"%.*s\" takes the accusative: \"%s\", not \"%.*s\".",
                                   (int)verb.len, verb.ptr, right, (int)text.len, text.ptr);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(text.ptr - c->doc->text), text.len, span_of(right));
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (uint32_t i = 0; i < a->words.len; i++)
        for (size_t k = 0; accusatives[k][0]; k++)
            if (analysis_word_in_as_written(a, i, accusatives[k][0]) && !comma_is_capital(s, i) &&
                !(s->tokens[a->words.items[i].token].flags & (TOKEN_QUOTED | TOKEN_FOREIGN)))
                check_pronoun(c, s, i, accusatives[k][1]);
}

const struct check check_person_object = {.rules = rules,
                                          .rule_count = 1,
                                          .sentence = check_sentence,
                                          .analysis = true,
                                          .needs = {.all = FACT_FULL | FACT_ANALYSED, .words = datives}};
