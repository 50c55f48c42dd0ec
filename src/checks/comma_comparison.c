/* A comma before als or wie although no clause follows: "größer, als sein Bruder", "so groß, wie ein Haus". */
#include "checks/checks.h"
#include "checks/comma_stretch.h"
#include "checks/comma_tools.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {{
    .id = "de/comma/comparison",
    .category = CATEGORY_PUNCTUATION,
    .severity = SEVERITY_MINOR,
    .status = RULE_STABLE,
    .help =
        "A comma before \"als\" or \"wie\" in a comparison with a word or phrase: \"größer, als sein Bruder\". German "
        "has one only before a clause with a verb of its own: \"größer, als er dachte\".",
}};

/* A comparative by its readings, whatever its ending: "größer", "mehr", "weniger". */
static bool is_comparative(const struct analysis *a, size_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    if (comma_word_is(a, word, " mehr weniger anders lieber eher öfter "))
        return true;
    if (!analysis_has_tag(a, word, TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADV)))
        return false;
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_ADJECTIVE && w->readings[i].features & NOMINAL_COMPARATIVE)
            return true;
    return false;
}

/* What is compared ends with the word: "größer", "weniger Einwohner", "mehr gearbeitet". */
static bool ends_in_comparative(const struct analysis *a, size_t word)
{
    const struct noun_phrase *p = phrase_ending_at(a, word);
    if (is_comparative(a, word))
        return true;
    if (word > 0 && analysis_has_tag(a, word, TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_NN)) &&
        is_comparative(a, word - 1))
        return true;
    for (size_t i = p ? p->first : word; i < word; i++)
        if (is_comparative(a, i))
            return true;
    return false;
}

/* "so groß", "genauso schnell" */
static bool is_equal(const struct analysis *a, size_t word)
{
    return word > 0 && analysis_has_tag(a, word, TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADV)) &&
           comma_word_is(a, word - 1, " so genauso ebenso geradeso ");
}

/* "als ich's meine", "als einem Fürsten, den er ehrt, zu dienen": more than a phrase, whatever the tags. */
static bool may_be_more(const struct analysis *a, size_t first, size_t last)
{
    if (last > first && (comma_tag(a, first) == TAG_PPER || comma_word_is(a, first, " ich's er's man ")))
        return true;
    for (size_t i = last + 1; i < a->words.len && !analysis_has_tag(a, i, TAG_BIT(TAG_STOP)); i++)
        if (comma_word_is(a, i, " zu ") || comma_tag(a, i) == TAG_VVIZU)
            return true;
    return false;
}

/* Whether no verb is among the words: no clause, and no group with zu, which has a comma before it. */
static bool is_phrase(const struct analysis *a, size_t first, size_t last)
{
    const tag_set verbs = TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PRELS) |
                          TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_KOUI);
    for (size_t i = first; i <= last; i++)
        if (analysis_has_tag(a, i, verbs) || comma_is_finite(comma_tag(a, i)))
            return false;
    return first <= last && (first == last || !comma_could_be_finite(a, last));
}

/* "älter, als Lehrer": a noun without an article is as likely what he is as whom he is compared with. */
static bool is_comparison(const struct analysis *a, size_t comma)
{
    size_t first = comma + 2, last = comma_stretch_end(a, comma + 1);
    if (!is_phrase(a, first, last) || comma_tag(a, first) == TAG_NN || may_be_more(a, first, last) ||
        !analysis_has_tag(a, last + 1, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA)))
        return false;
    return (comma_word_is(a, comma + 1, " als ") && ends_in_comparative(a, comma - 1)) ||
           (comma_word_is(a, comma + 1, " wie ") && is_equal(a, comma - 1));
}

static const char joints[] = " als wie ";

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 1; i + 2 < a->words.len; i++) {
        if (comma_tag(a, i) != TAG_COMMA || !comma_word_is(a, i + 1, joints) || !is_comparison(a, i))
            continue;
        struct span before = a->words.items[i - 1].text, joint = a->words.items[i + 1].text;
        struct finding *f = comma_emit(
            c, s, &rules[0], i - 1, i + 1, "No comma stands before \"%.*s\", which only compares here: \"%.*s %.*s\".",
            (int)joint.len, joint.ptr, (int)before.len, before.ptr, (int)joint.len, joint.ptr);
        comma_remove(c, s, f, FIX_SAFE, i);
    }
}

const struct check check_comma_comparison = {
    .rules = rules,
    .rule_count = 1,
    .sentence = check_sentence,
    .analysis = true,
    .needs = {.all = FACT_ANALYSED, .tags = TAG_BIT(TAG_COMMA), .words = joints}};
