/* das and dass: "Er sagt, das er kommt", "Das Haus, dass er gekauft hat", "für dass Haus". */
#include "checks/checks.h"
#include "checks/comma_stretch.h"
#include "checks/dass_announced.h"
#include "checks/dass_meant.h"
#include "checks/odd_capital.h"
#include "checks/relative_clause.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {{
    .id = "de/grammar/das-dass",
    .category = CATEGORY_GRAMMAR,
    .severity = SEVERITY_MAJOR,
    .status = RULE_STABLE,
    .help =
        "\"das\" where \"dass\" is meant, or the reverse. \"dass\" opens a clause that is whole without it: \"Er sagt, "
        "dass er kommt\". \"das\" stands for a noun, so that the clause would lack a part without it: \"das Haus, "
        "das er kauft\". English has \"that\" for both.",
}};

static const char both[] = " das dass ";

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB))

/* Whether the clause has no subject: "das Buch, dass auf dem Tisch liegt", but not "dass mir kalt ist", "dass getanzt
 * wird". */
static bool lacks_subject(const struct relative *r)
{
    bool passive = relative_has_word(r, " wird werden wurde wurden worden ");
    return !relative_has_other_subject(r, false) && !(passive && !(relative_objects(r) & CASE_BIT(CASE_ACCUSATIVE))) &&
           !relative_has_word(r, " mir dir ihm ihr uns euch ihnen einem mich dich ihn sie ");
}

/* Nothing but one phrase can be the subject or the object: "dass diese Datei öffnet". */
static bool has_one_phrase(const struct relative *r)
{
    const struct noun_phrase *p = r->a->phrases.items;
    size_t count = 0;
    for (size_t i = phrase_from(r->a, r->pronoun + 1); i < r->a->phrases.len && p[i].first < r->clause->last; i++)
        count += p[i].preposition == PHRASE_FREE && !is_measure_noun(r->a, p[i].last);
    return count == 1;
}

/* Whether it has a subject and no object, and its verb takes one: "das Buch, dass er kauft". */
static bool lacks_object(const struct relative *r)
{
    const struct noun_phrase *p = phrase_at(r->a, r->noun);
    p = p ? p : phrase_ending_at(r->a, r->noun);
    bool any = p && analysis_word_in(r->a, p->first, " ein kein ");
    return (clause_begins_with_subject(r) || has_one_phrase(r)) && (any || relative_is_within(r)) &&
           relative_objects(r) & CASE_BIT(CASE_ACCUSATIVE) && !relative_has_accusative(r, false) &&
           !relative_has_word(r, " es das was alles etwas nichts viel sich mich uns dich euch ihn so ");
}

/* "das Buch, dass auf dem Tisch liegt", "das Buch, dass er kauft" */
static bool is_das_meant(const struct check_context *c, const struct sentence_view *s, const struct relative *r)
{
    if (!relative_is_next_to_noun(r) || !relative_is_sure(r))
        return false;
    genders noun = antecedent_genders(c, s, r->noun, r->noun);
    return noun & NEUTER && !(noun & (MASCULINE | PLURAL)) && !noun_announces_dass(r->a->words.items[r->noun].text) &&
           (lacks_subject(r) || lacks_object(r));
}

/* "Dass ist gut", "Ich denke, dass ist gut" */
static bool is_before_verb(const struct analysis *a, uint32_t word)
{
    static const char verbs[] = " ist war sind waren wird hat kann muss soll heißt bedeutet klingt gilt geht ";
    uint32_t end = (uint32_t)comma_stretch_end(a, word);
    return (word == 0 || analysis_tag(a, word - 1) >= TAG_COMMA) && end > word + 1 &&
           analysis_word_in(a, word + 1, verbs) && !(a->tagged.items[end].possible & FINITE);
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t word, const char *lower,
                   const char *upper)
{
    const struct token *t = &s->tokens[s->analysis->words.items[word].token];
    struct span text = token_span(c, t), right = span_of(token_has(t, TOKEN_CAPITAL) ? upper : lower);
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" must be \"%.*s\" here.", (int)text.len,
                                     text.ptr, (int)right.len, right.ptr);
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, right);
}

/* The comma goes with the letter: "sagte das er" to "sagte, dass er". */
static void report_with_comma(struct check_context *c, const struct sentence_view *s, uint32_t word)
{
    const struct token *before = analysed_token(s, word - 1), *t = analysed_token(s, word);
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"das\" must be \"dass\" here, behind a comma.");
    finding_replace(c, f, FIX_UNSAFE, token_end(before), token_end(t) - token_end(before), span_of(", dass"));
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    struct relative r;
    if (!relative_read(c, s->analysis, clause, &r))
        return;
    if (analysis_word_in(s->analysis, r.pronoun, " das ") && !dass_is_lost(c, s, r.pronoun) && dass_is_meant(c, s, &r))
        report(c, s, r.pronoun, "dass", "Dass");
    if (analysis_word_in(s->analysis, r.pronoun, " dass ") && is_das_meant(c, s, &r))
        report(c, s, r.pronoun, "das", "Das");
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (uint32_t i = 0; i + 2 < a->words.len; i++) {
        if (analysis_word_in(a, i, " dass ") && (is_before_verb(a, i) || das_is_article(a, i)))
            report(c, s, i, "das", "Das");
        else if (dass_is_lost(c, s, i))
            report(c, s, i, "dass", "Dass");
        else if (dass_lost_its_comma(a, i))
            report_with_comma(c, s, i);
    }
}

const struct check check_das_dass = {.rules = rules,
                                     .rule_count = 1,
                                     .sentence = check_sentence,
                                     .clause = check_clause,
                                     .needs = {.all = FACT_FULL | FACT_ANALYSED, .words = both}};
