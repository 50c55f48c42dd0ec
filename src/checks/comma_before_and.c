/* A comma before und between parts of one clause, as in English: "Er ging nach Hause, und schlief", "Wir haben
 * gegessen, und getrunken", "mit Rat, und Tat". One that closes what stands between ("Er kam, um zu helfen, und
 * blieb"), or parts two whole sentences, is none of these. */
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
    .help = "A comma before \"und\" or \"oder\" that joins two verbs of one subject, two nouns, two clauses with "
            "\"dass\" or the like: \"Er ging nach Hause, und schlief\". English often sets one; German does only where "
            "a whole sentence follows.",
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
    if (m->first > 0 && comma_tag(a, m->end + 1) == TAG_COMMA && analysis_has_tag(a, m->end + 2, MEMBER_FINITE))
        return false; /* "Sag es, wenn du kommst, und wenn nicht, ist es gut": the second belongs to another sentence */
    return comma_tag(a, m->first) == TAG_KOUS && comma_tag(a, m->next) == TAG_KOUS && finite != NO_WORD &&
           finite > m->first && finite < m->comma &&
           span_equal(a->words.items[m->first].text, a->words.items[m->next].text);
}

/* "Brot, und Käse": the two phrases on both sides of the comma, the second without a preposition of its own. */
struct nouns {
    const struct noun_phrase *one, *two;
    bool bare; /* the second has no determiner */
    bool verb; /* a finite verb stands in the second part */
};

static bool nouns_at(const struct analysis *a, const struct members *m, struct nouns *out)
{
    const tag_set nouns = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE);
    const tag_set determiners = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_CARD);
    const struct noun_phrase *one = phrase_ending_at(a, m->comma - 1), *two = phrase_at(a, m->next);
    if (!one || !two || two->preposition != PHRASE_FREE || !analysis_has_tag(a, one->last, nouns) ||
        !analysis_has_tag(a, two->last, nouns) || members_have(a, m->next, m->end, MEMBER_OPENERS))
        return false;
    *out = (struct nouns){one, two, !members_have(a, two->first, two->last, determiners),
                          members_have(a, m->next, m->end, MEMBER_FINITE)};
    return true;
}

/* The first part is that of a main clause, which its comma does not end: no noun ends a clause whose verb comes last.
 */
static bool is_main(const struct analysis *a, const struct members *m)
{
    uint32_t finite = comma_finite_of(a, m->first);
    return finite != NO_WORD && finite >= m->first && finite < m->comma && analysis_has_tag(a, finite, MEMBER_FINITE) &&
           !members_have(a, m->first, m->comma, MEMBER_WITH_ZU | MEMBER_OPENERS);
}

/* "Die Angaben, und Hinweise zum Gerät sind alt": the verb stands behind both. Without an article the first may be a
 * condition: "Regen, und Felder blühen". */
static bool are_before_verb(const struct analysis *a, const struct members *m, const struct nouns *n)
{
    return m->first == 0 && n->one->first == 0 && comma_word_is(a, 0, " der die das ") && n->verb && n->bare &&
           n->one->preposition == PHRASE_FREE && !members_have(a, 0, m->comma, MEMBER_FINITE) &&
           comma_tag(a, n->one->last) == TAG_NN && comma_tag(a, n->two->last) == TAG_NN;
}

/* "weil dort Bücher, und Hefte liegen", "um Brot, und Käse zu kaufen": the clause that the first part begins has no
 * verb before the end of the second. */
static bool are_inside_clause(const struct analysis *a, const struct members *m, const struct nouns *n)
{
    const tag_set verbs = MEMBER_FINITE | MEMBER_WITH_ZU | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVSUB);
    bool begins = m->first == 0 || comma_tag(a, m->first - 1) == TAG_COMMA;
    if (!begins || members_have(a, m->first + 1, m->comma, verbs | MEMBER_OPENERS) || n->two->last == m->end)
        return false;
    if (comma_tag(a, m->first) == TAG_KOUI)
        return !n->verb && members_have(a, m->end - 1, m->end, TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU));
    return MEMBER_OPENERS & TAG_BIT(comma_tag(a, m->first)) &&
           analysis_has_tag(a, m->end, MEMBER_FINITE | TAG_BIT(TAG_VVSUB)) &&
           !members_have(a, m->next, m->end - 1, MEMBER_FINITE);
}

/* "Wir haben Brot, und Käse gekauft", "Sie kann das Buch, und den Film nicht empfehlen": what the verb asks for ends
 * the second part. */
static bool are_inside_bracket(const struct analysis *a, const struct members *m, const struct nouns *n)
{
    const tag_set verbs = TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF);
    uint32_t finite = comma_finite_of(a, m->first);
    if (!is_main(a, m) || n->verb || members_have(a, m->first, m->comma, verbs) || !analysis_has_tag(a, m->end, verbs))
        return false;
    return analysis_has_tag(a, finite, TAG_BIT(TAG_VMFIN)) ||
           comma_word_is(a, finite, " habe hast hat haben habt hatte hatten ");
}

/* "zwischen Köln, und Bonn", "mit Rat, und Tat", "die Taschen der Bauern, und Händler": one preposition, one noun has
 * both. "Er kommt aus Köln, und Anna aus Bonn" is something else. */
static bool share_head(const struct analysis *a, const struct members *m, const struct nouns *n)
{
    const struct noun_phrase *one = n->one, *two = n->two;
    bool governed = one->preposition != PHRASE_FREE;
    uint32_t cells = governed ? phrase_cells_of(a, one->preposition) : NOMINAL_CASE(CASE_GENITIVE);
    if (!n->bare || n->verb || (two->cells && !(two->cells & cells)) || (!governed && one->cells & ~cells))
        return false;
    if (governed && comma_word_is(a, one->preposition, " zwischen "))
        return one->cells && !(one->cells & NOMINAL_NUMBER(NUMBER_PLURAL));
    return is_main(a, m) && two->last == m->end && comma_tag(a, one->last) == comma_tag(a, two->last) && one->cells &&
           (m->end + 1 == a->words.len || comma_tag(a, m->end + 1) == TAG_STOP);
}

static bool are_two_nouns(const struct analysis *a, const struct members *m)
{
    struct nouns n;
    return nouns_at(a, m, &n) && (are_inside_clause(a, m, &n) || are_inside_bracket(a, m, &n) ||
                                  are_before_verb(a, m, &n) || share_head(a, m, &n));
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    struct members m;
    for (size_t i = 1; i < a->words.len; i++)
        if (members_at(s, i, &m) && (are_two_adjectives(a, &m) || share_verb(a, &m) || share_subject(a, &m) ||
                                     are_like_clauses(a, &m) || are_two_nouns(a, &m)))
            members_report(c, s, &rules[0], i, FIX_SAFE);
}

const struct check check_comma_before_and = {
    .rules = rules,
    .rule_count = 1,
    .sentence = check_sentence,
    .analysis = true,
    .needs = {.all = FACT_FULL | FACT_ANALYSED, .tags = TAG_BIT(TAG_COMMA), .words = MEMBER_JOINTS}};
