/* Where something is, in the case of where it goes to: "Das Buch liegt auf den Tisch", "Sie wohnt in die Stadt".
 * English has one "in", "on", "behind" for both. */
#include "checks/checks.h"
#include "checks/repair_edits.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/doubtful_nouns.h"
#include "text/phrase_repair.h"
#include "text/phrases.h"
#include "text/stretch.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/static-place",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "Verbs that tell where something is take the dative behind \"in\", \"an\", \"auf\", \"vor\" and the "
                "like: \"Das Buch liegt auf dem Tisch\", not \"auf den Tisch\". The accusative tells where something "
                "goes.",
    },
};

#define DATIVE NOMINAL_CASE(CASE_DATIVE)
#define ACCUSATIVE NOMINAL_CASE(CASE_ACCUSATIVE)

/* Behind these a phrase belongs to the noun, adjective or participle rather than to the verb: "Der Weg in die Stadt
 * liegt im Schatten". */
#define ATTRIBUTED                                                                                                     \
    (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_VVPP) |                   \
     TAG_BIT(TAG_ABBR) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_PTKVZ) | TAG_BIT(TAG_APPR))

/* Before these it belongs to them: "liegt in die Länge gezogen da". */
#define TAKING                                                                                                         \
    (TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVIZU) |             \
     TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_PTKVZ) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE))

static bool has_word(const struct analysis *a, struct stretch s, const char *list)
{
    for (size_t i = s.first; i < s.end; i++)
        if (analysis_word_in(a, i, list))
            return true;
    return false;
}

/* "auf" stands with the accusative for manner and time ("auf diese Weise leben"), and for liking ("steht auf die
 * Band"). */
static bool is_rest(const struct analysis *a, struct stretch s, struct span verb, struct span preposition)
{
    if (word_in(preposition, " auf ") && !word_in(verb, " liegen sitzen befinden "))
        return false;
    return word_in(verb, " liegen stehen sitzen wohnen leben ") ||
           (word_in(verb, " befinden ") && has_word(a, s, " sich "));
}

/* "in die Höhe stehen", "auf diese Weise", "in den Tag hinein": a direction or no place at all. */
static bool is_no_place(const struct analysis *a, struct stretch s, const struct noun_phrase *p)
{
    static const char others[] =
        " höhe luft weise art dauer länge breite zukunft vergangenheit nacht zeit zeiten sicht "
        "faust kosten rechnung gefahr probe minute sekunde stunde stunden tag tage jahre punkt ";
    static const char directions[] = " hinein hinaus hinauf hinab hinunter hinüber herein heraus hin bis entlang "
                                     "zurück lassen ließ lässt kommen kam gekommen ";
    bool about = analysis_has_tag(a, p->first + 1, TAG_BIT(TAG_CARD)); /* "An die dreißig Leute" */
    return about || is_measure_noun(a, p->last) || analysis_word_in(a, p->last, others) || has_word(a, s, directions);
}

/* "seit Stunden vor dem Haus", "den ganzen Tag im Bett": no noun that has attributes. */
static bool is_time(const struct analysis *a, size_t word)
{
    const struct noun_phrase *p = phrase_ending_at(a, word);
    static const char times[] =
        " tag tage nacht woche wochen monat monate jahr jahre stunde stunden minuten zeit abend "
        "vormittag nachmittag ";
    return analysis_word_in(a, word, times) ||
           (p && p->preposition != PHRASE_FREE && analysis_word_in(a, p->preposition, " seit "));
}

/* Rather than with a noun: right behind it or right before it. */
static bool stands_with_verb(const struct analysis *a, const struct noun_phrase *p, size_t verb)
{
    if (p->preposition == 0)
        return p->last + 1 == verb;
    uint32_t clause = a->clause_of.items[p->first];
    bool last = p->last + 1 == verb && clause != NO_CLAUSE && a->clauses.items[clause].opener != NO_WORD;
    if (!last && !is_time(a, p->preposition - 1) &&
        analysis_has_tag(a, p->preposition - 1, ATTRIBUTED | TAG_BIT(TAG_KON)))
        return false;
    return p->last + 1 == verb || !analysis_has_tag(a, p->last + 1, TAKING);
}

/* The stretch within the clause of the phrase: "liegt auf den Tisch und niemand liest es". */
static struct stretch stretch_of_clause(const struct analysis *a, const struct noun_phrase *p)
{
    struct stretch s = stretch_around(a, p);
    uint32_t clause = a->clause_of.items[p->first];
    if (clause == NO_CLAUSE)
        return s;
    const struct clause *c = &a->clauses.items[clause];
    s.first = s.first < c->first ? c->first : s.first;
    s.end = s.end > c->last + 1 ? c->last + 1 : s.end;
    return s;
}

static void report(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p, size_t verb)
{
    const struct analysis *a = s->analysis;
    const struct token *first = &s->tokens[a->words.items[p->preposition].token],
                       *last = &s->tokens[a->words.items[p->last].token];
    struct span text = {c->doc->text + first->off, token_end(last) - first->off}, word = a->words.items[verb].text;
    struct phrase_repair repair;
    struct finding *f = finding_emit(c, &rules[0], first->off, text.len,
                                     "\"%.*s\" tells where, not where to: \"%.*s\" needs the dative.", (int)word.len,
                                     word.ptr, (int)text.len, text.ptr);
    if (phrase_repair_to(a, c->words->knowledge, p, DATIVE, &repair))
        finding_add_repair(c, s, f, &repair);
}

static void check_phrase(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p)
{
    const struct analysis *a = s->analysis;
    char lemma[VERB_LEMMA_BYTES];
    if (p->preposition == PHRASE_FREE || p->first == p->last || p->preposition + 1 != p->first || !p->governed ||
        p->governed & ~ACCUSATIVE || !analysis_has_tag(a, p->first, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) ||
        !analysis_word_in(a, p->preposition, " in an auf hinter neben unter vor zwischen "))
        return;
    struct stretch around = stretch_of_clause(a, p);
    if (!stretch_has_one_verb(a, around))
        return;
    size_t verb = stretch_verb(a, around);
    struct span rest = {lemma, stretch_lemma(a, c->words->knowledge, around, lemma)};
    if (is_rest(a, around, rest, a->words.items[p->preposition].text) && !is_no_place(a, around, p) &&
        stands_with_verb(a, p, verb) && !noun_is_doubtful(a, c->words->knowledge, p))
        report(c, s, p, verb);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 0; i < s->analysis->phrases.len; i++)
        check_phrase(c, s, &s->analysis->phrases.items[i]);
}

const struct check check_static_place = {.rules = rules,
                                         .rule_count = 1,
                                         .sentence = check_sentence,
                                         .analysis = true,
                                         .needs = {.all = FACT_FULL | FACT_ANALYSED,
                                                   .tags = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT),
                                                   .more_tags = TAG_BIT(TAG_APPR)}};
