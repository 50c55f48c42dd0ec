/* A comma before the last member of a list, as in English: "hell, groß, und ruhig", "Brot, Milch, und Eier". One that
 * closes an apposition ("Peter, mein Bruder, und ich") is none of these. */
#include "checks/checks.h"
#include "checks/comma_members.h"
#include "checks/comma_stretch.h"
#include "checks/comma_tools.h"
#include "text/front_field.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {{
    .id = "de/comma/serial",
    .category = CATEGORY_PUNCTUATION,
    .severity = SEVERITY_MINOR,
    .status = RULE_STABLE,
    .help =
        "A comma before the last member of a list: \"hell, groß, und ruhig\". English may set it; in German \"und\" "
        "and \"oder\" stand in its place.",
}};

#define PREPOSITIONS (TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART))

/* "hell, groß, und ruhig", "kocht, putzt, und wäscht" */
static bool are_like_words(const struct analysis *a, const struct members *m)
{
    const tag_set kinds = TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVINF) |
                          TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_ADV);
    enum word_tag tag = comma_tag(a, m->first);
    return members_are_third(a, m) && m->first + 1 == m->comma && kinds & TAG_BIT(tag) &&
           comma_tag(a, m->first - 2) == tag && comma_tag(a, m->next) == tag &&
           !analysis_has_tag(a, m->next + 1, TAG_BIT(TAG_PPER));
}

/* "Sie kauften Brot, Käse, und Anna bezahlte": what is behind und has a verb of its own. */
static bool has_own_verb(const struct analysis *a, const struct members *m)
{
    return members_have(a, m->next, m->end, MEMBER_FINITE) && comma_has_verb_before(a, m->first - 1);
}

/* States in which a town is said to lie: "in Austin, Texas, und in Köln". */
static const char regions[] =
    " alabama alaska arizona arkansas colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa "
    "kalifornien kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana "
    "nebraska nevada ohio oklahoma ontario oregon pennsylvania tennessee texas utah vermont virginia washington "
    "wisconsin wyoming usa deutschland österreich schweiz frankreich england kanada ";

/* "Brot, Milch, und Eier", "aus einem Arzt, zwei Pflegern, und einer Fahrerin": no apposition, which has the number of
 * what it explains, or an article. */
static bool are_noun_phrases(const struct analysis *a, const struct members *m)
{
    const tag_set determiners = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT);
    if (!members_are_third(a, m))
        return false;
    const struct noun_phrase *one = phrase_ending_at(a, m->first - 2), *two = phrase_at(a, m->first);
    const struct noun_phrase *three = phrase_at(a, m->next);
    if (!one || !two || !three || two->last + 1 != m->comma || two->preposition != PHRASE_FREE || has_own_verb(a, m))
        return false;
    bool alike = comma_tag(a, one->last) == comma_tag(a, two->last) &&
                 comma_tag(a, two->last) == comma_tag(a, three->last) && !comma_word_is(a, two->last, regions);
    bool one_number = (one->cells & NOMINAL_NUMBER(NUMBER_SINGULAR) && two->cells & NOMINAL_NUMBER(NUMBER_SINGULAR)) ||
                      (one->cells & NOMINAL_NUMBER(NUMBER_PLURAL) && two->cells & NOMINAL_NUMBER(NUMBER_PLURAL));
    bool numbered = one->cells && two->cells && !one_number;
    bool bare = !members_have(a, two->first, two->last, determiners | TAG_BIT(TAG_CARD));
    return alike && (numbered || bare);
}

/* "von Liebe, von Verrat, und vom Tod"; "in der Küche, und im Bad" */
static bool are_prepositional(const struct analysis *a, const struct members *m)
{
    if (!members_are_third(a, m) || !analysis_has_tag(a, m->first, PREPOSITIONS) ||
        !analysis_has_tag(a, m->next, PREPOSITIONS) || front_adverbial_end(a, (uint32_t)m->first) != m->comma ||
        has_own_verb(a, m))
        return false;
    struct span two = a->words.items[m->first].text;
    for (size_t i = m->first - 1; i-- > 0 && !comma_is_mark(comma_tag(a, i));) {
        struct span one = a->words.items[i].text;
        if (analysis_has_tag(a, i, PREPOSITIONS) && span_equal(one, two))
            return front_adverbial_end(a, (uint32_t)i) + 1 == m->first;
    }
    return false;
}

/* "Steuern senken, Schulen bauen, und Straßen reparieren" */
static bool are_verb_phrases(const struct analysis *a, const struct members *m)
{
    const tag_set verbs = TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVPP);
    enum word_tag tag = comma_tag(a, m->comma - 1);
    return members_are_third(a, m) && verbs & TAG_BIT(tag) && comma_tag(a, m->end) == tag &&
           comma_tag(a, m->first - 2) == tag &&
           !members_have(a, m->first, m->end, MEMBER_FINITE | MEMBER_WITH_ZU | MEMBER_OPENERS);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    struct members m;
    for (size_t i = 1; i < s->analysis->words.len; i++) {
        if (!members_at(s, i, &m))
            continue;
        if (are_like_words(s->analysis, &m) || are_verb_phrases(s->analysis, &m))
            members_report(c, s, &rules[0], i, FIX_SAFE);
        else if (are_noun_phrases(s->analysis, &m) || are_prepositional(s->analysis, &m))
            members_report(c, s, &rules[0], i, FIX_UNSAFE);
    }
}

const struct check check_comma_serial = {
    .rules = rules,
    .rule_count = 1,
    .sentence = check_sentence,
    .analysis = true,
    .needs = {.all = FACT_ANALYSED, .tags = TAG_BIT(TAG_COMMA), .words = MEMBER_JOINTS}};
