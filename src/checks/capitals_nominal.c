/* Adjectives and times of day that are nouns where they stand, in lower case: "etwas neues", "im allgemeinen", "heute
 * abend", "des öfteren". */
#include <string.h>

#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/capitals/nominalised",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MINOR,
        .status = RULE_STABLE,
        .help =
            "An adjective that stands for a noun has a capital: \"etwas Neues\", \"im Allgemeinen\", \"des Öfteren\""
            "; so has a time of day behind \"heute\": \"heute Abend\". Texts in the spelling of before 1996 "
            "are left alone.",
    },
};

/* Behind these the word of the second list stands for a noun, unless one follows that it belongs to. */
static const struct {
    const char *before, *words;
} phrases[] = {
    {" im ", " allgemeinen folgenden wesentlichen einzelnen übrigen besonderen weiteren nachhinein voraus vorhinein "},
    {" des ", " öfteren weiteren "},
    {" heute gestern morgen vorgestern übermorgen ", " abend mittag nachmittag vormittag nacht "},
    {" heute gestern vorgestern ", " morgen "},
};

static const char quantities[] = " etwas nichts allerlei ";

/* Small also where they stand for a noun. */
static const char small[] = " anderes vieles weniges solches manches einiges jedes eines alles dieses welches jenes ";

/* Texts of before 1996 have these forms rightly. */
static bool is_old_text(struct check_context *c)
{
    static const char *const words[] = {"da\xC3\x9F", "mu\xC3\x9F", "mu\xC3\x9Fte", NULL};
    for (size_t i = 0; words[i]; i++)
        if (vocabulary_occurrences(c->words, words[i], strlen(words[i])) > 0)
            return true;
    return false;
}

/* What surely begins something else than the rest of a noun phrase. A comma may stand between two adjectives. */
static bool ends_behind(const struct sentence_view *s, uint32_t word)
{
    const struct analysis *a = s->analysis;
    const tag_set sure = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVINF) |
                         TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_PPER) |
                         TAG_BIT(TAG_PRF) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_STOP) |
                         TAG_BIT(TAG_COLON) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_PTKNEG) |
                         TAG_BIT(TAG_ART) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_ADJD);
    const tag_set clause = TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV);
    const tag_set attributes = TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_CARD);
    const tag_set before_attribute = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_PPER) |
                                     TAG_BIT(TAG_PRF) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_ADJD);
    const tag_set ends =
        TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN);
    if (analysis_has_tag(a, word, TAG_BIT(TAG_COMMA)))
        return analysis_has_tag(a, word + 1, clause);
    if (!analysis_has_tag(a, word, sure))
        return false;
    /* "im folgenden zu besprechenden Fall", "im folgenden der Stadt gehörenden Teil" */
    for (uint32_t i = word; i < a->words.len && !analysis_has_tag(a, i, ends); i++)
        if (i > word && analysis_has_tag(a, i, attributes) && analysis_has_tag(a, i - 1, before_attribute))
            return false;
    return true;
}

/* "neues": of an adjective, as it stands behind "etwas". */
static bool is_neuter_adjective(const struct analysed_word *w)
{
    const uint32_t neuter = NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_ADJECTIVE && w->readings[i].features & neuter &&
            w->readings[i].features & NOMINAL_STRONG)
            return span_ends(w->text, "es") && !w->repaired;
    return false;
}

static bool is_nominal(const struct sentence_view *s, uint32_t word)
{
    const struct analysis *a = s->analysis;
    struct span text = a->words.items[word].text;
    if (utf8_starts_upper(text.ptr, text.len))
        return false;
    for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++)
        if (analysis_word_in(a, word - 1, phrases[i].before) && analysis_word_in(a, word, phrases[i].words))
            return true;
    return analysis_word_in(a, word - 1, quantities) && is_neuter_adjective(&a->words.items[word]) &&
           !analysis_word_in(a, word, small);
}

static bool may_have_nominal(const struct analysis *a)
{
    for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++)
        if (analysis_may_have(a, phrases[i].before) && analysis_may_have(a, phrases[i].words))
            return true;
    return analysis_may_have(a, quantities);
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t word)
{
    char raised[LISTED_WORD_MAX];
    struct span text = comma_text(c, s, word, word);
    size_t len = utf8_recase(text.ptr, text.len, true, raised, sizeof(raised));
    if (len == 0)
        return;
    struct finding *f = comma_emit(c, s, &rules[0], word, word, "\"%.*s\" stands for a noun here: \"%.*s\".",
                                   (int)text.len, text.ptr, (int)len, raised);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(text.ptr - c->doc->text), text.len, (struct span){raised, len});
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    if (!may_have_nominal(s->analysis))
        return;
    for (uint32_t i = 1; i < s->analysis->words.len; i++)
        if (is_nominal(s, i) && ends_behind(s, i + 1) && !is_old_text(c))
            report(c, s, i);
}

const struct check check_capitals_nominal = {.rules = rules,
                                             .rule_count = 1,
                                             .sentence = check_sentence,
                                             .analysis = true,
                                             .needs = {.all = FACT_FULL | FACT_ANALYSED}};
