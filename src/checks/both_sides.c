/* The same word on both sides of und or oder: "Zölle oder Zölle". Two English words got one translation. */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "text/analysis.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/repetition/both-sides",
        .category = CATEGORY_MISTRANSLATION,
        .severity = SEVERITY_MINOR,
        .status = RULE_STABLE,
        .help = "The same noun, adjective or participle on both sides of \"und\" or \"oder\": \"Zölle oder Zölle\". "
                "English has two words there (\"duties or taxes\") that got one translation. Find the second word, or "
                "leave it out. What German doubles for emphasis (\"näher und näher\", \"Jahre und Jahre\", \"gewartet "
                "und gewartet\") is left alone.",
    },
};

/* Doubled with a meaning of its own: "Gleich und gleich gesellt sich gern", "Tage und Tage", "Mann und Mann". */
static const char meant[] =
    " gleich lange lang viel viele wenig weit weiter hoch tief fein "
    "jahre jahr tage tag nächte nacht stunden stunde wochen woche monate minuten sekunden zeiten mal kilometer meter "
    "meilen seiten seite schritte schritt runden runde male millionen milliarden tausende hunderte dutzende massen "
    "mengen berge haufen reihen "
    "mann männer frau frauen mensch menschen mutter vater bruder schwester kind kinder freund freundin gott geist auge "
    "zahn hand zwei drei vier eins ";

#define DESCRIBES (TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD))
#define VERBS (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVIZU))

static bool is_same(const struct analysis *a, size_t i, size_t j)
{
    const struct analysed_word *x = &a->words.items[i], *y = &a->words.items[j];
    bool first = span_equal(x->text, y->text);
    bool recased = i == 0 && x->text.len > 1 && x->text.len == y->text.len &&
                   (x->text.ptr[0] | 0x20) == y->text.ptr[0] &&
                   memcmp(x->text.ptr + 1, y->text.ptr + 1, x->text.len - 1) == 0;
    return (first || recased) && !x->repaired && !y->repaired;
}

/* "näher und näher". */
static bool is_comparative(const struct analysed_word *w)
{
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_ADJECTIVE && w->readings[i].features & NOMINAL_COMPARATIVE)
            return true;
    return false;
}

/* A noun and no name: "Schmidt und Schmidt". */
static bool is_plain_noun(const struct analysed_word *w)
{
    bool noun = false;
    for (size_t i = 0; i < w->reading_count; i++) {
        if (w->readings[i].part_of_speech == POS_PROPER_NOUN)
            return false;
        noun = noun || w->readings[i].part_of_speech == POS_NOUN;
    }
    return noun;
}

/* "Es gibt Lehrer und Lehrer", "Kunst und Kunst am Bau", "zwischen Stadt und Stadt", "die Kanzlei Vogel und Vogel". */
static bool noun_is_meant(const struct analysis *a, uint32_t i)
{
    static const char before[] = " zwischen gibt es von aus ";
    const tag_set behind = TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_NN) |
                           TAG_BIT(TAG_FM) | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ART);
    const tag_set names = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE);
    bool of = analysis_word_in(a, i + 3, " von ");
    return (analysis_has_tag(a, i + 3, behind) && !of) ||
           (i > 0 && (analysis_word_in(a, i - 1, before) || analysis_has_tag(a, i - 1, names)));
}

/* "immer und immer und immer". */
static bool goes_on(const struct analysis *a, uint32_t i)
{
    return analysis_has_tag(a, i + 3, TAG_BIT(TAG_KON)) || (i > 0 && analysis_has_tag(a, i - 1, TAG_BIT(TAG_KON)));
}

/* "Daten auswählen und auswählen", not "wir haben gewartet und gewartet", "die Nacht getanzt und getanzt": with an
 * object right before it, and no time or length. */
static bool verb_has_object(const struct analysis *a, uint32_t i)
{
    static const char measures[] = " abend morgen zeit ewigkeit weile leben nachmittag vormittag sommer winter ";
    for (size_t k = 0; i > 0 && k < a->phrases.len; k++) {
        const struct noun_phrase *p = &a->phrases.items[k];
        struct span noun = a->words.items[p->last].text;
        if (p->last == i - 1)
            return p->preposition == PHRASE_FREE && !analysis_has_tag(a, p->first, TAG_BIT(TAG_APPRART)) &&
                   !word_in(noun, measures) && !word_in(noun, meant);
    }
    return false;
}

static bool is_slip(const struct analysis *a, uint32_t i)
{
    const struct analysed_word *w = &a->words.items[i];
    struct span joint = a->words.items[i + 1].text;
    bool either = word_in(joint, " oder ");
    if ((!either && !word_in(joint, " und sowie ")) || word_in(w->text, meant) || goes_on(a, i))
        return false;
    if (analysis_has_tag(a, i, DESCRIBES))
        return analysis_has_tag(a, i + 2, DESCRIBES | VERBS) && !is_comparative(w);
    if (analysis_has_tag(a, i, TAG_BIT(TAG_NN)))
        return analysis_has_tag(a, i + 2, TAG_BIT(TAG_NN)) && is_plain_noun(w) && !noun_is_meant(a, i);
    return analysis_has_tag(a, i, VERBS) && (either || verb_has_object(a, i));
}

static void report(struct check_context *c, const struct token *first, const struct token *joint,
                   const struct token *again)
{
    struct span word = token_span(c, again), by = token_span(c, joint);
    struct finding *f =
        finding_emit(c, &rules[0], first->off, token_end(again) - first->off,
                     "\"%.*s\" stands on both sides of \"%.*s\"; probably two different words were meant.",
                     (int)word.len, word.ptr, (int)by.len, by.ptr);
    finding_replace(c, f, FIX_UNSAFE, token_end(first), token_end(again) - token_end(first), span_of(""));
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (uint32_t i = 0; i + 2 < a->words.len; i++) {
        if (!analysis_has_tag(a, i + 1, TAG_BIT(TAG_KON)) || !is_same(a, i, i + 2))
            continue;
        const struct token *first = &s->tokens[a->words.items[i].token];
        const struct token *again = &s->tokens[a->words.items[i + 2].token];
        if (first->cls == TOKEN_WORD && again == first + 2 && !token_has(first, TOKEN_QUOTED) &&
            !token_has(again, TOKEN_QUOTED) && is_slip(a, i))
            report(c, first, first + 1, again);
    }
}

const struct check check_both_sides = {.rules = rules,
                                       .rule_count = 1,
                                       .sentence = check_sentence,
                                       .analysis = true,
                                       .needs = {.all = FACT_FULL | FACT_ANALYSED, .tags = TAG_BIT(TAG_KON)}};
