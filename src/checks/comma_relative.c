/* A relative clause without the comma before it: "das Haus das er baute", "der Mann mit dem sie sprach". */
#include "checks/checks.h"
#include "checks/comma_stretch.h"
#include "checks/comma_tools.h"
#include "checks/relative_forms.h"

static const struct rule_info rules[] = {{
    .id = "de/comma/relative",
    .category = CATEGORY_PUNCTUATION,
    .severity = SEVERITY_MINOR,
    .status = RULE_STABLE,
    .help =
        "No comma before a clause that says more of a noun: \"das Haus das er baute\". English often has none there "
        "(\"the house that he built\"); German always has one, before the pronoun or before the preposition that "
        "belongs to it (\"der Mann, mit dem sie sprach\").",
}};

/* "das Haus das er": no article stands before a subject pronoun. */
static bool has_subject_behind(const struct analysis *a, size_t word)
{
    bool polite = word + 1 < a->words.len && span_is(a->words.items[word + 1].text, "Sie");
    return polite || (comma_word_is(a, word + 1, " ich er es wir man ihr ") && comma_tag(a, word + 1) != TAG_PDAT);
}

/* Whether two finite verbs stand side by side before the next mark: that of a clause and that of the one around it. */
static bool has_two_finites(const struct analysis *a, size_t word)
{
    size_t last = comma_stretch_end(a, word);
    for (size_t i = word + 2; i < last; i++)
        if (comma_is_finite(comma_tag(a, i)) && comma_is_finite(comma_tag(a, i + 1)))
            return true;
    return false;
}

/* "der Welt", "den alten Leuten", "der eine", "den von Ihnen gewählten Text": an article. */
static bool is_article(const struct analysis *a, size_t word)
{
    const tag_set nominal =
        TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_OPEN);
    const tag_set preposition = TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART);
    bool one = comma_word_is(a, word + 1, " eine einen einem einer andere anderen ") &&
               !(nominal & TAG_BIT(comma_tag(a, word + 2)));
    if (one || nominal & TAG_BIT(comma_tag(a, word + 1)))
        return true;
    size_t behind = word + 1;
    if (preposition & TAG_BIT(comma_tag(a, behind)))
        behind += comma_tag(a, behind + 1) == TAG_ART || comma_tag(a, behind + 1) == TAG_PDAT ? 3 : 2;
    return behind > word + 1 && comma_tag(a, behind) == TAG_ADJA && comma_tag(a, behind + 1) == TAG_NN &&
           comma_tag(a, word) == TAG_ART;
}

/* "schalte die Maschinen ab die": the prefix of a verb, as the preposition would govern another case. */
static bool governs(const struct analysis *a, size_t preposition, size_t word)
{
    return !(comma_word_is(a, preposition, " ab aus bei mit nach von zu ") && comma_word_is(a, word, " die das den "));
}

static bool opens_relative(const struct analysis *a, size_t place, size_t word)
{
    genders of_pronoun = relative_genders(a, word);               /* of most words none */
    bool relative_behind = comma_word_is(a, word + 1, " was ") || /* "das Bedauern über das, was war" */
                           (comma_tag(a, word + 1) == TAG_APPR &&
                            comma_word_is(a, word + 2, " der die das dem den denen ") && place + 1 == word);
    if (!of_pronoun || relative_behind || is_article(a, word) || !(of_pronoun & noun_genders(a, place - 1)))
        return false;
    size_t last = comma_member_end(a, word);
    if (has_subject_behind(a, word))
        return comma_has_finite_within(a, word, comma_stretch_end(a, word) + 1) || comma_could_be_finite(a, last);
    if (comma_has_verb_before(a, place))
        return !comma_has_finite_within(a, word, last) && comma_may_end_in_finite(a, word, last);
    return has_two_finites(a, word);
}

static void report(struct check_context *c, const struct sentence_view *s, size_t place, size_t word)
{
    struct span noun = s->analysis->words.items[place - 1].text, behind = comma_text(c, s, place, word);
    if (!comma_fits_before(s, place))
        return;
    struct finding *f = comma_emit(c, s, &rules[0], place - 1, word,
                                   "A comma is missing before the clause about \"%.*s\": \"%.*s, %.*s\".",
                                   (int)noun.len, noun.ptr, (int)noun.len, noun.ptr, (int)behind.len, behind.ptr);
    comma_insert(c, s, f, FIX_UNSAFE, place);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 1; i < a->words.len; i++) {
        if (!relative_may_open(a, i))
            continue;
        size_t place = comma_tag(a, i - 1) == TAG_APPR && governs(a, i - 1, i) ? i - 1 : i;
        if (place > 0 && !comma_is_capital(s, i) && !comma_is_parted(a, place) && opens_relative(a, place, i))
            report(c, s, place, i);
    }
}

const struct check check_comma_relative = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true, .needs = {.all = FACT_ANALYSED}};
