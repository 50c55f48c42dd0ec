/* A comma before und between parts of one clause, as in English: "Er ging nach Hause, und schlief", "Wir haben
 * gegessen, und getrunken". One that closes what stands between ("Er kam, um zu helfen, und blieb"), or parts two whole
 * sentences, is none of these. */
#include "checks/checks.h"
#include "checks/comma_members.h"
#include "checks/comma_tools.h"
#include "text/phrases.h"
#include "text/subjects.h"

static const struct rule_info rules[] = {{
    .id = "de/comma/before-and",
    .category = CATEGORY_PUNCTUATION,
    .severity = SEVERITY_MINOR,
    .status = RULE_STABLE,
    .help =
        "A comma before \"und\" or \"oder\" that joins two verbs of one subject, two clauses with \"dass\" or the "
        "like: \"Er ging nach Hause, und schlief\". English often sets one; German does only where a whole sentence "
        "follows.",
}};

/* "Er war müde, und hungrig." */
static bool are_two_adjectives(const struct analysis *a, const struct members *m)
{
    return members_begin_sentence(a, m) && comma_tag(a, m->comma - 1) == TAG_ADJD &&
           comma_tag(a, m->next) == TAG_ADJD && m->end == m->next && !comma_word_is(a, m->next, " anders mehr ");
}

/* "Das Bild wird gedreht, und der Rand entfernt": the verb of the first is understood, but not its subject. */
static bool may_have_subject(const struct analysis *a, const struct members *m)
{
    const struct noun_phrase *p = phrase_at(a, m->next);
    bool nominative = p && p->preposition == PHRASE_FREE && p->cells & NOMINAL_CASE(CASE_NOMINATIVE);
    return nominative || analysis_has_tag(a, m->next, TAG_BIT(TAG_FM) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS));
}

/* "Wir haben gegessen, und getrunken": one verb asks for both. */
static bool share_verb(const struct analysis *a, const struct members *m)
{
    const tag_set verbs = TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVPP);
    enum word_tag tag = comma_tag(a, m->comma - 1);
    return members_begin_sentence(a, m) && verbs & TAG_BIT(tag) && comma_tag(a, m->end) == tag &&
           !may_have_subject(a, m) && !comma_word_is(a, m->comma + 1, " sowie ") &&
           !members_have(a, m->next, m->end, MEMBER_FINITE | MEMBER_WITH_ZU | MEMBER_OPENERS);
}

/* "und kommt er": a subject behind the verb; "und wäre das nicht, so": a condition. */
static bool has_own_subject(const struct analysis *a, const struct members *m)
{
    const tag_set small = TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN);
    size_t behind = m->next + 1;
    const struct noun_phrase *p = phrase_at(a, behind);
    if (comma_word_is(a, behind, " ich du er sie es wir ihr man das dies alles ") ||
        (analysis_has_tag(a, behind, TAG_BIT(TAG_NE)) && analysis_has_tag(a, m->next, small)) ||
        analysis_has_tag(a, m->end + 2, MEMBER_FINITE) || comma_word_is(a, m->end + 2, " so dann "))
        return true;
    return p && p->preposition == PHRASE_FREE && p->cells & NOMINAL_CASE(CASE_NOMINATIVE) &&
           !(p->cells & NOMINAL_CASE(CASE_ACCUSATIVE));
}

/* "Er ging nach Hause, und schlief": the second verb has no subject but that of the first. */
static bool share_subject(const struct analysis *a, const struct members *m)
{
    uint32_t first = comma_finite_of(a, m->first);
    return members_begin_sentence(a, m) && analysis_has_tag(a, m->next, MEMBER_FINITE) && first != NO_WORD &&
           first > m->first && first < m->comma && analysis_has_tag(a, first, MEMBER_FINITE) &&
           !has_own_subject(a, m) && verb_persons(a, first) & verb_persons(a, (uint32_t)m->next);
}

/* "dass er müde ist, und dass er geht" */
static bool are_like_clauses(const struct analysis *a, const struct members *m)
{
    uint32_t finite = comma_finite_of(a, m->first);
    return comma_tag(a, m->first) == TAG_KOUS && comma_tag(a, m->next) == TAG_KOUS && finite != NO_WORD &&
           finite > m->first && finite < m->comma &&
           span_equal(a->words.items[m->first].text, a->words.items[m->next].text);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    struct members m;
    for (size_t i = 1; a && s->full && i < a->words.len; i++)
        if (members_at(s, i, &m) &&
            (are_two_adjectives(a, &m) || share_verb(a, &m) || share_subject(a, &m) || are_like_clauses(a, &m)))
            members_report(c, s, &rules[0], i, FIX_SAFE);
}

const struct check check_comma_before_and = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
