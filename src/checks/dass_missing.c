/* Reported speech with its verb last and no conjunction: "Sie sagte, sie nicht kommen könne." Without "dass" the verb
 * comes second. */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "text/analysis.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/dass-missing",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help =
            "What somebody says or thinks either begins with \"dass\" and has its verb last, or has its verb second: "
            "\"Sie sagte, dass sie nicht kommen könne\" or \"Sie sagte, sie könne nicht kommen\".",
    },
};

enum { CLAUSE_WORDS_MAX = 20 };

#define HELPERS (TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))
#define FINITE (HELPERS | TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define BREAKS                                                                                                         \
    (TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE) |            \
     TAG_BIT(TAG_DASH) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_KOUI) |               \
     TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_PWS))

static const char sayings[] =
    " sagt sagte sagten gesagt meint meinte meinten glaube glaubt glaubte glaubten denke denkt dachte dachten erklärt "
    "erklärte erklärten behauptet behauptete behaupteten hoffe hofft hoffte hofften weiß wusste wussten fürchtet "
    "fürchtete betont betonte betonten versichert versicherte versicherten berichtet berichtete berichteten findet "
    "fand vermutet vermutete vermuteten ";

/* The sentence begins with a clause that says who says or thinks, up to the comma. */
static bool is_saying(const struct analysis *a, size_t comma)
{
    bool said = false;
    for (size_t i = 0; i < comma; i++) {
        if (analysis_has_tag(a, i, BREAKS | TAG_BIT(TAG_PTKZU)))
            return false;
        said = said || (analysis_word_in(a, i, sayings) && !analysis_has_tag(a, i, TAG_BIT(TAG_NN)));
    }
    return said;
}

/* The last word of the clause behind the comma, a helping verb behind its infinitive or participle, no other word of
 * the clause being a finite verb; 0 when it is none. */
static size_t verb_at_end(const struct analysis *a, size_t comma)
{
    const tag_set parts = TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP) | TAG_BIT(TAG_VAINF);
    size_t end = comma + 1;
    while (end < a->words.len && !analysis_has_tag(a, end, BREAKS) && end - comma <= CLAUSE_WORDS_MAX)
        end++;
    size_t last = end - 1;
    if (!analysis_has_tag(a, end, TAG_BIT(TAG_STOP)) || last < comma + 3 || a->words.items[last].repaired ||
        !(a->tagged.items[last].possible & HELPERS) ||
        a->tagged.items[last].possible & (TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_VAPP)) ||
        !analysis_has_tag(a, last - 1, parts))
        return 0;
    for (size_t i = comma + 1; i < last; i++)
        if (analysis_has_tag(a, i, FINITE | TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU)))
            return 0;
    return last;
}

static void report(struct check_context *c, const struct sentence_view *s, size_t pronoun, size_t verb)
{
    const struct analysed_word *words = s->analysis->words.items;
    const struct token *first = &s->tokens[words[pronoun].token], *last = &s->tokens[words[verb].token];
    struct span text = token_span(c, first), finite = token_span(c, last);
    struct finding *f = finding_emit(c, &rules[0], first->off, first->len,
                                     "The verb \"%.*s\" comes last, so \"dass\" is missing before \"%.*s\".",
                                     (int)finite.len, finite.ptr, (int)text.len, text.ptr);
    finding_replace(c, f, FIX_UNSAFE, first->off, 0, span_of("dass "));
}

static const char subjects[] = " ich er sie es wir man ";

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    (void)state;
    size_t comma = 0;
    while (comma < a->words.len && !analysis_has_tag(a, comma, TAG_BIT(TAG_COMMA)))
        comma++;
    if (comma + 1 >= a->words.len || !analysis_word_in(a, comma + 1, subjects) || !is_saying(a, comma))
        return;
    size_t verb = verb_at_end(a, comma);
    if (verb > 0)
        report(c, s, comma + 1, verb);
}

const struct check check_dass_missing = {
    .rules = rules,
    .rule_count = 1,
    .sentence = check_sentence,
    .analysis = true,
    .needs = {.all = FACT_FULL | FACT_ANALYSED, .tags = TAG_BIT(TAG_COMMA), .words = subjects}};
