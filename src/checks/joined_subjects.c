/* Two subjects that und joins, and a verb in the singular: "Sein Bruder und seine Schwester lebt in Köln". */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/subjects.h"
#include "text/verb_forms.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/joined-subjects",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MINOR,
        .status = RULE_STABLE,
        .help =
            "Two subjects joined by \"und\" take a verb in the plural: \"Der Mann und die Frau warten\". Left alone "
            "is what makes a unit (\"Grund und Boden\", \"das Lesen und das Schreiben\") and what \"jeder\" or "
            "\"kein\" counts one by one.",
    },
};

#define NOMINATIVE NOMINAL_CASE(CASE_NOMINATIVE)

/* A noun used as such, not a verb's: "das Lesen". */
static bool is_thing(const struct analysis *a, uint32_t noun)
{
    const struct analysed_word *w = &a->words.items[noun];
    bool neuter = !(phrase_cells_of(a, noun) & ~NOMINAL_GENDER(GENDER_NEUTER));
    return analysis_has_tag(a, noun, TAG_BIT(TAG_NN)) && !w->repaired && !is_measure_noun(a, noun) &&
           !(neuter && span_ends(w->text, "n"));
}

/* One thing with an article or possessive of its own, as a subject. */
static bool is_one(const struct sentence_view *s, const struct noun_phrase *p)
{
    static const char single[] = " jeder jede jedes kein keine keiner mancher manche manches welcher welche welches "
                                 "solch solche manch weder ";
    const struct analysis *a = s->analysis;
    return p && p->preposition == PHRASE_FREE && p->last > p->first &&
           analysis_has_tag(a, p->first, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) &&
           !analysis_word_in(a, p->first, single) && p->cells & NOMINATIVE & NOMINAL_NUMBER(NUMBER_SINGULAR) &&
           !(p->cells & NOMINATIVE & NOMINAL_NUMBER(NUMBER_PLURAL)) && is_thing(a, p->last) &&
           !(s->tokens[a->words.items[p->last].token].flags & TOKEN_QUOTED);
}

/* Nothing but a subject: "der Mann". */
static bool is_nominative_only(const struct noun_phrase *p)
{
    return !(p->cells & ~NOMINATIVE);
}

/* A pronoun, noun or clause behind the verb that could be its subject: "Das Haus und die Wiese kauft der Vater". */
static bool has_subject_behind(const struct analysis *a, uint32_t finite)
{
    static const char objects[] = " sich mich dich ihn uns euch mir dir ihm ihnen ";
    const tag_set pronouns = TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_PWS);
    static const char people[] = " jeder jede jedes niemand jemand keiner keine man alle viele einer wer ";
    uint32_t i = finite + 1;
    for (; i < a->words.len && !comma_is_mark(analysis_tag(a, i)); i++) {
        const struct noun_phrase *p = phrase_at(a, i);
        if (analysis_word_in(a, i, people))
            return true;
        if (p && p->preposition != PHRASE_FREE && p->governed == 0) /* "seit 1898 eine Bahn" */
            return true;
        if (p && p->preposition != PHRASE_FREE)
            i = p->last;
        else if (p ? (p->cells == 0 || p->cells & NOMINATIVE)
                   : analysis_has_tag(a, i, pronouns) && !analysis_word_in(a, i, objects))
            return true;
    }
    return analysis_word_in(a, i + 1, " wer was "); /* "schützt nur, wer verzichtet" */
}

static bool is_singular(const struct analysis *a, uint32_t finite)
{
    persons verb = verb_persons(a, finite);
    return verb & PERSON_BIT(NUMBER_SINGULAR, 3) && !(verb & PERSON_BIT(NUMBER_PLURAL, 3)) &&
           !a->words.items[finite].repaired;
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t first, uint32_t last,
                   uint32_t finite)
{
    char form[VERB_FORM_BYTES];
    const struct analysed_word *verb = &s->analysis->words.items[finite];
    size_t len = verb_form_for(c->words->knowledge, verb, PERSON_BIT(NUMBER_PLURAL, 3), form);
    struct span subject = comma_text(c, s, first, last), text = comma_text(c, s, finite, finite);
    if (len == 0)
        return;
    struct finding *f =
        comma_emit(c, s, &rules[0], finite, finite, "\"%.*s\" are two, so the verb stands in the plural: \"%.*s\".",
                   (int)subject.len, subject.ptr, (int)len, form);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(text.ptr - c->doc->text), text.len, (struct span){form, len});
}

static const char joining[] = " und ";

/* The word right behind what joins with und the phrase that begins here; 0 when no such pair does. */
static uint32_t behind_pair(const struct sentence_view *s, uint32_t first)
{
    const struct analysis *a = s->analysis;
    const struct noun_phrase *one = phrase_at(a, first);
    if (!is_one(s, one) || !analysis_word_in(a, one->last + 1, joining))
        return 0;
    const struct noun_phrase *other = phrase_at(a, one->last + 2);
    return is_one(s, other) ? other->last + 1 : 0;
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    static const char equals[] = " ist war sei wäre bleibt blieb wird wurde heißt hieß ";
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    bool main = cl->kind == CLAUSE_MAIN && cl->opener == NO_WORD && !cl->coordinated;
    bool subordinate = cl->kind == CLAUSE_SUBORDINATE && cl->opener == cl->first && cl->finite == cl->last;
    if (!(main || subordinate) || !is_singular(a, cl->finite))
        return;
    uint32_t first = cl->first + subordinate, behind = behind_pair(s, first);
    if (behind == 0 || behind > cl->finite || (main && behind != cl->finite) ||
        (main && first > 0 && !comma_is_mark(analysis_tag(a, first - 1))))
        return;
    bool shown = is_nominative_only(phrase_at(a, first)) || is_nominative_only(phrase_ending_at(a, behind - 1));
    bool sure = shown && !analysis_word_in(a, cl->finite, equals);
    if (main ? !sure && has_subject_behind(a, cl->finite) : !sure && behind != cl->finite)
        return;
    report(c, s, first, behind - 1, cl->finite);
}

const struct check check_joined_subjects = {
    .rules = rules, .rule_count = 1, .clause = check_clause, .needs = {.words = joining}, .finite = TAGS_FINITE};
