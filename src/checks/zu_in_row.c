/* Two joined infinitives of which one has lost its zu: "die Chance, den Dienst verbessern und Fehler zu beheben", "um
 * neu anzufangen und Medizin studieren". */
#include "checks/checks.h"
#include "checks/verb_lost.h"
#include "checks/zu_infinitive.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/zu-in-row",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "Where two infinitives are joined, each has its \"zu\": \"die Chance, den Dienst zu verbessern und "
                "Fehler zu beheben\".",
    },
};

enum { ROW_WORDS_MAX = 25 };

#define BARE (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF))
#define CLAUSE_OPENERS (TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV))

/* What takes an infinitive without zu, wherever it stands before. */
static const char takers[] =
    " werde wirst wird werden werdet würde würden würdest lassen lässt ließ ließen lass lasst gehen geht ging gingen "
    "sehen sieht sah sahen hören hört hörte helfen hilft half lernen lernt lernte bleiben bleibt blieb heißt heißen "
    "hieß bitte sei tun tut tat ";

static const char subjects[] = " ich du er es wir ihr man wer alle viele einige manche beide ";

static bool is_bare(const struct sentence_view *s, size_t word)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *w = &a->words.items[word];
    return a->tagged.items[word].possible & BARE && analysis_has_tag(a, word, BARE | TAG_BIT(TAG_VVFIN)) &&
           !(a->tagged.items[word].possible & (PARTICIPLES | TAG_BIT(TAG_ADJD) | ADVERBS)) && !w->repaired &&
           !(s->tokens[w->token].flags & (TOKEN_CAPITAL | TOKEN_QUOTED | TOKEN_FOREIGN));
}

static bool has_zu(const struct analysis *a, size_t word)
{
    return analysis_has_tag(a, word, TAG_BIT(TAG_VVIZU)) ||
           (word > 0 && a->tagged.items[word].possible & BARE && analysis_word_in(a, word - 1, " zu "));
}

/* A word that no infinitive group has before its infinitive. */
static bool is_foreign_to_group(const struct analysis *a, size_t word)
{
    return analysis_has_tag(a, word, FINITE | INFINITIVES | CLAUSE_OPENERS | TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_KOKOM)) ||
           analysis_word_in(a, word, subjects);
}

/* The comma, um, ohne or statt that opens the group of the infinitive `last`; NO_WORD when something else stands
 * before.
 */
static size_t opener_of(const struct analysis *a, size_t last)
{
    for (size_t i = last; i-- > 0 && i + ROW_WORDS_MAX > last;) {
        if (analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) || analysis_word_in(a, i, " um ohne statt anstatt "))
            return i;
        bool zu = i + 1 == last && analysis_has_tag(a, i, TAG_BIT(TAG_PTKZU));
        if (!zu && (is_foreign_to_group(a, i) || analysis_has_tag(a, i, MARKS | TAG_BIT(TAG_KON))))
            return NO_WORD;
    }
    return NO_WORD;
}

/* The last word of the group that begins behind the coordinator: an infinitive before a mark; 0 when it is none. */
static size_t end_of_second(const struct analysis *a, size_t coordinator)
{
    size_t end = coordinator + 1;
    while (end < a->words.len && !analysis_has_tag(a, end, MARKS | TAG_BIT(TAG_KON)) &&
           end - coordinator < ROW_WORDS_MAX)
        end++;
    if (end >= a->words.len || !analysis_has_tag(a, end, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA)))
        return 0;
    for (size_t i = coordinator + 1; i + 1 < end; i++)
        if (is_foreign_to_group(a, i) && !(i + 2 == end && analysis_has_tag(a, i, TAG_BIT(TAG_PTKZU))))
            return 0;
    return end - 1;
}

/* The clause before the group has its verb, and none that takes the infinitive bare. */
static bool asks_for_zu(const struct analysis *a, size_t opener)
{
    bool finite = false;
    for (size_t i = 0; i < opener; i++) {
        if (analysis_has_tag(a, i, TAG_BIT(TAG_VMFIN) | CLAUSE_OPENERS) || analysis_word_in(a, i, takers))
            return false;
        finite |= analysis_has_tag(a, i, FINITE);
    }
    return finite;
}

static void check_coordinator(struct check_context *c, const struct sentence_view *s, size_t word)
{
    const struct analysis *a = s->analysis;
    size_t first = word - 1, second = end_of_second(a, word);
    if (second <= word)
        return;
    bool lost_first = is_bare(s, first) && !has_zu(a, first) && has_zu(a, second);
    bool lost_second = has_zu(a, first) && is_bare(s, second) && !has_zu(a, second) && second > word + 1;
    size_t opener = lost_first || lost_second ? opener_of(a, first) : NO_WORD;
    if (opener != NO_WORD && asks_for_zu(a, opener))
        zu_missing_emit(c, s, &rules[0], lost_first ? first : second, lost_first ? first : second);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    (void)state;
    for (size_t i = 2; i + 2 < a->words.len; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_KON)) && analysis_word_in(a, i, " und oder sowie bzw. "))
            check_coordinator(c, s, i);
}

const struct check check_zu_in_row = {.rules = rules,
                                      .rule_count = 1,
                                      .sentence = check_sentence,
                                      .analysis = true,
                                      .needs = {.all = FACT_FULL | FACT_ANALYSED, .tags = TAG_BIT(TAG_KON)}};
