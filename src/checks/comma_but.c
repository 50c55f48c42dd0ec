/* "sondern", and "aber", "denn", "doch" between two sentences, without the comma before them. */
#include "checks/checks.h"
#include "checks/comma_stretch.h"
#include "checks/comma_tools.h"

static const struct rule_info rules[] = {{
    .id = "de/comma/but",
    .category = CATEGORY_PUNCTUATION,
    .severity = SEVERITY_MINOR,
    .status = RULE_STABLE,
    .help =
        "No comma before \"sondern\", or before \"aber\", \"denn\" or \"doch\" that joins two sentences: \"Er kam aber "
        "er blieb nicht\". Words that set one thing against another always have a comma before them.",
}};

/* "aber er ist": an adverb would have the verb before it. What sorts out most words comes first. */
static bool joins_sentences(const struct analysis *a, size_t word)
{
    if (comma_tag(a, word + 1) != TAG_PPER || !comma_is_finite(comma_tag(a, word + 2)))
        return false;
    bool sets_apart =
        comma_word_is(a, word, " aber denn doch ") && !comma_word_is(a, word - 1, " sei "); /* "es sei denn" */
    return sets_apart && comma_word_is(a, word + 1, " ich er es wir man sie du ihr ") && comma_has_verb_before(a, word);
}

/* "wie sondern": something is lost before it, and a comma would not mend that. */
static bool is_unfinished(const struct analysis *a, size_t word)
{
    const tag_set unfinished = TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART);
    return analysis_has_tag(a, word - 1, unfinished);
}

static bool is_conjunction(const struct analysis *a, size_t word)
{
    return (comma_tag(a, word) == TAG_KON && comma_word_is(a, word, " sondern ")) || joins_sentences(a, word);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 1; i + 1 < a->words.len; i++) {
        if (comma_is_capital(s, i) || !is_conjunction(a, i) || is_unfinished(a, i) || comma_is_parted(a, i) ||
            !comma_fits_before(s, i))
            continue;
        struct span before = a->words.items[i - 1].text, word = a->words.items[i].text;
        struct finding *f = comma_emit(c, s, &rules[0], i - 1, i, "A comma is missing before \"%.*s\": \"%.*s, %.*s\".",
                                       (int)word.len, word.ptr, (int)before.len, before.ptr, (int)word.len, word.ptr);
        comma_insert(c, s, f, FIX_UNSAFE, i);
    }
}

static const char conjunctions[] = " sondern aber denn doch ";

const struct check check_comma_but = {.rules = rules,
                                      .rule_count = 1,
                                      .sentence = check_sentence,
                                      .analysis = true,
                                      .needs = {.all = FACT_ANALYSED, .words = conjunctions}};
