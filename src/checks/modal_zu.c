/* zu before the infinitive of a modal verb or lassen, as English has it behind "is able to", and zu one infinitive too
 * early: "wir müssen das Problem zu lösen", "zu sehen können". */
#include <string.h>

#include "checks/checks.h"
#include "checks/token_tools.h"
#include "checks/zu_infinitive.h"
#include "lexicon/readings.h"
#include "text/analysis.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/modal-zu",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "\"können\", \"müssen\", \"sollen\", \"dürfen\", \"wollen\" and \"lassen\" take an infinitive without "
                "\"zu\": \"Wir müssen das Problem lösen\". Of two infinitives the last one has the \"zu\": \"sehen zu "
                "können\".",
    },
};

enum { STRETCH_WORDS = 20 };

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define INFINITIVES (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF))
#define OTHERS (FINITE | INFINITIVES | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP))
#define MARKS                                                                                                          \
    (TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE) |            \
     TAG_BIT(TAG_DASH))
#define JOINS (TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_KOUI) | TAG_BIT(TAG_KOUS))

static const char modals[] = " können müssen dürfen sollen kann kannst könnt konnte konnten könne könnte könnten muss "
                             "musst müsst musste mussten müsse müsste müssten darf darfst durfte durften dürfte "
                             "dürften soll sollst sollt sollte sollten solltest solle ";
static const char wishes[] = " will willst wollen wollt wollte wollten möchte möchten möchtest ";
static const char lets[] = " lässt lasse ließ ließen lassen ";

/* "etwas zu trinken", "nichts zu essen": what somebody wants or is given. */
static const char things[] = " etwas nichts was viel genug wenig mehr weniger alles ";

static bool is_end(const struct analysis *a, size_t word)
{
    return word >= a->words.len || analysis_has_tag(a, word, TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP));
}

/* They take zu and a verb, and want a verb like "haben": "sie wollen das Recht zu reisen". */
static const char takers[] = " umhin erlaubnis recht chance möglichkeit mut zeit kraft freiheit gelegenheit lust "
                             "fähigkeit macht anspruch wunsch hoffnung absicht versuch ";

/* The verb of a main clause that takes the infinitive behind `zu` bare, nothing between them being another verb or
 * opening another group; NO_WORD when there is none. Not right before it: "so gut wir konnten". */
static size_t governor(const struct analysis *a, size_t zu)
{
    for (size_t i = zu; i-- > 0 && i + STRETCH_WORDS > zu;) {
        if (analysis_has_tag(a, i, MARKS | JOINS) || analysis_word_in(a, i, " um ohne statt anstatt "))
            return NO_WORD;
        if (a->tagged.items[i].possible & TAG_BIT(TAG_VAINF) && !analysis_has_tag(a, i, FINITE))
            return NO_WORD; /* "Es könnte gut sein einiges mit zu nehmen": a comma is missing */
        if (analysis_has_tag(a, i, OTHERS))
            return i + 1 < zu && analysis_has_tag(a, i, FINITE) &&
                           (analysis_word_in(a, i, modals) || analysis_word_in(a, i, wishes) ||
                            analysis_word_in(a, i, lets))
                       ? i
                       : NO_WORD;
    }
    return NO_WORD;
}

/* "Es zu lösen kann dauern": the group stands before the verb. */
static bool is_free_before(const struct analysis *a, size_t verb)
{
    for (size_t i = verb; i-- > 0 && !analysis_has_tag(a, i, MARKS | TAG_BIT(TAG_KON));)
        if (analysis_has_tag(a, i, OTHERS))
            return false;
    return true;
}

static void report(struct check_context *c, const struct sentence_view *s, size_t first, size_t last, struct span verb,
                   struct span right)
{
    const struct analysed_word *words = s->analysis->words.items;
    const struct token *from = &s->tokens[words[first].token], *to = &s->tokens[words[last].token];
    struct span wrong = {c->doc->text + from->off, token_end(to) - from->off};
    struct finding *f = finding_emit(c, &rules[0], from->off, wrong.len, "\"%.*s\" next to \"%.*s\" must be \"%.*s\".",
                                     (int)wrong.len, wrong.ptr, (int)verb.len, verb.ptr, (int)right.len, right.ptr);
    finding_replace(c, f, FIX_UNSAFE, from->off, wrong.len, right);
}

/* "Die Partei will ihn zu gehen" wants another repair, "können nicht zu schlafen" is a phrase that the rules have. */
static bool is_told_elsewhere(const struct analysis *a, size_t verb, size_t zu)
{
    if (!analysis_word_in(a, verb, modals))
        return analysis_word_in(a, verb + 1, " mich dich ihn sie uns euch ");
    return verb + 2 == zu && analysis_word_in(a, verb + 1, " nicht auch bald sofort noch nur ") &&
           analysis_has_tag(a, zu + 2, TAG_BIT(TAG_STOP));
}

/* "Wir müssen das Problem zu lösen." */
static void check_governed(struct check_context *c, const struct sentence_view *s, size_t zu)
{
    const struct analysis *a = s->analysis;
    struct span infinitive = a->words.items[zu + 1].text;
    size_t verb = analysis_has_tag(a, zu + 1, INFINITIVES) && is_end(a, zu + 2) ? governor(a, zu) : NO_WORD;
    if (verb == NO_WORD || infinitive.ptr[0] < 'a' || !is_free_before(a, verb) || analysis_word_in(a, zu - 1, things) ||
        analysis_word_in(a, zu - 1, takers) || analysis_word_in(a, zu + 1, " machen haben sein ") ||
        is_told_elsewhere(a, verb, zu))
        return;
    report(c, s, zu, zu + 1, a->words.items[verb].text, infinitive);
}

/* "Das Gerät muss vor Gebrauch auszuschalten." */
static void check_inside(struct check_context *c, const struct sentence_view *s, size_t word)
{
    const struct analysis *a = s->analysis;
    struct span text = a->words.items[word].text;
    size_t verb = is_end(a, word + 1) ? governor(a, word) : NO_WORD;
    bool whole =
        a->tagged.items[word].possible & INFINITIVES || span_starts(text, "hinzu") || span_starts(text, "dazu");
    if (verb == NO_WORD || whole || !is_free_before(a, verb) || analysis_word_in(a, word - 1, things) ||
        analysis_word_in(a, word - 1, takers))
        return;
    for (size_t n = 2; n + 4 < text.len; n++) {
        struct buf bare = BUF_EMPTY;
        buf_addf(&bare, "%.*s%.*s", (int)n, text.ptr, (int)(text.len - n - 2), text.ptr + n + 2);
        bool found = memcmp(text.ptr + n, "zu", 2) == 0 && zu_place(c, buf_span(&bare)) == n;
        if (found)
            report(c, s, word, word, a->words.items[verb].text, buf_span(&bare));
        buf_release(&bare);
        if (found)
            return;
    }
}

/* No finite verb stands between the comma or opening word and here. */
static bool is_infinitive_group(const struct analysis *a, size_t word)
{
    for (size_t i = word; i-- > 0;) {
        if (analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) || analysis_word_in(a, i, " um ohne statt anstatt "))
            return !analysis_has_tag(a, i + 1, JOINS | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_PWS)) ||
                   analysis_has_tag(a, i + 1, TAG_BIT(TAG_KOUI));
        if (analysis_has_tag(a, i, OTHERS | MARKS))
            return false;
    }
    return false;
}

/* "Ich freue mich, Sie bald zu sehen können." */
static void check_order(struct check_context *c, const struct sentence_view *s, size_t zu)
{
    const struct analysis *a = s->analysis;
    if (!analysis_has_tag(a, zu + 1, INFINITIVES) || !analysis_word_in(a, zu + 2, " können müssen dürfen ") ||
        !is_end(a, zu + 3) || !is_infinitive_group(a, zu))
        return;
    struct span first = a->words.items[zu + 1].text, last = a->words.items[zu + 2].text;
    struct buf right = BUF_EMPTY;
    buf_addf(&right, "%.*s zu %.*s", (int)first.len, first.ptr, (int)last.len, last.ptr);
    report(c, s, zu, zu + 2, last, buf_span(&right));
    buf_release(&right);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 1; i + 1 < a->words.len; i++) {
        if (a->words.items[i].repaired || a->words.items[i + 1].repaired)
            continue;
        if (analysis_has_tag(a, i, TAG_BIT(TAG_VVIZU))) {
            check_inside(c, s, i);
        } else if (span_is(a->words.items[i].text, "zu")) {
            check_governed(c, s, i);
            check_order(c, s, i);
        }
    }
}

const struct check check_modal_zu = {.rules = rules,
                                     .rule_count = 1,
                                     .sentence = check_sentence,
                                     .analysis = true,
                                     .needs = {.all = FACT_FULL | FACT_ANALYSED}};
