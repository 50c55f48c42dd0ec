/* A noun in the singular behind words for many: "Hunderte von Mensch", "eine der größten Firma". */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "lexicon/lexicon.h"
#include "text/noun_forms.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/plural-missing",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .covers = COVERS_NEIGHBOURS,
        .help = "Behind words for many, and for one of them, a noun stands in the plural: \"Hunderte von Menschen\", "
                "\"eine der größten Firmen\".",
    },
};

#define CROWDS " hunderte tausende dutzende millionen hunderten tausenden dutzenden "
#define ONES " einer eine eines eins einem einen "

#define PLURAL NOMINAL_NUMBER(NUMBER_PLURAL)

/* A common noun of the lexicon that has a plural, in a form that cannot be one. */
static bool is_singular(const struct analysed_word *w)
{
    uint32_t cells = 0;
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        if (r->part_of_speech == POS_VERB) /* "Tag", of "tagen" */
            continue;
        if (r->part_of_speech != POS_NOUN || r->features & (NOMINAL_ADJECTIVAL | NOMINAL_INFINITIVE) ||
            !(r->features & NOMINAL_CELLS))
            return false;
        cells |= r->features & NOMINAL_CELLS;
    }
    return cells && !(cells & PLURAL) && !w->repaired;
}

/* Nothing beside it is a noun that it may belong to. */
static bool is_alone(const struct sentence_view *s, uint32_t first, uint32_t noun)
{
    const tag_set nouns = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ABBR);
    const tag_set apart = TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_DASH);
    const struct analysis *a = s->analysis;
    return !(first > 0 && analysis_has_tag(a, first - 1, nouns | apart)) &&
           !analysis_has_tag(a, noun + 1, nouns | apart) &&
           !(s->tokens[a->words.items[noun].token].flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_ALL_CAPITAL));
}

/* The noun behind attributes that begins with `first`; NO_WORD when there is none. */
static uint32_t noun_behind(const struct analysis *a, uint32_t first)
{
    uint32_t i = first;
    while (analysis_has_tag(a, i, TAG_BIT(TAG_ADJA)))
        i++;
    return analysis_has_tag(a, i, TAG_BIT(TAG_NN)) ? i : NO_WORD;
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t first, uint32_t noun,
                   uint32_t cells)
{
    char form[LISTED_WORD_MAX * 2];
    const struct analysed_word *w = &s->analysis->words.items[noun];
    size_t len = noun_form(c->words->knowledge, w, cells, form, sizeof(form));
    if (len == 0 || span_equal((struct span){form, len}, w->text))
        return;
    struct span text = comma_text(c, s, noun, noun), counted = comma_text(c, s, first, noun - 1);
    struct finding *f =
        comma_emit(c, s, &rules[0], noun, noun, "Behind \"%.*s\" stands the plural: \"%.*s\", not \"%.*s\".",
                   (int)counted.len, counted.ptr, (int)len, form, (int)text.len, text.ptr);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(text.ptr - c->doc->text), text.len, (struct span){form, len});
}

/* "eine der größten": what follows is a genitive plural. */
static bool is_one_of_many(const struct analysis *a, uint32_t word)
{
    return analysis_word_in(a, word, ONES) &&
           analysis_word_in(a, word + 1, " der unserer seiner ihrer meiner dieser ") &&
           analysis_has_tag(a, word + 2, TAG_BIT(TAG_ADJA)) &&
           (span_ends(a->words.items[word + 2].text, "sten") || span_ends(a->words.items[word + 2].text, "ßten") ||
            analysis_word_in(a, word + 2, " besten meisten wenigen vielen beiden letzten "));
}

static void check_word(struct check_context *c, const struct sentence_view *s, uint32_t i)
{
    const struct analysis *a = s->analysis;
    uint32_t first = i, noun = NO_WORD, cells = PLURAL;
    if (analysis_word_in(a, i, CROWDS) && analysis_word_in(a, i + 1, " von ")) {
        noun = noun_behind(a, i + 2);
        cells = NOMINAL_CASE(CASE_DATIVE) & PLURAL;
    } else if (is_one_of_many(a, i)) {
        noun = noun_behind(a, i + 2);
        cells = NOMINAL_CASE(CASE_GENITIVE) & PLURAL;
    }
    if (noun != NO_WORD && is_alone(s, first, noun) && is_singular(&a->words.items[noun]))
        report(c, s, first, noun, cells);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (uint32_t i = 0; i + 1 < s->analysis->words.len; i++)
        check_word(c, s, i);
}

const struct check check_plural_missing = {.rules = rules,
                                           .rule_count = 1,
                                           .sentence = check_sentence,
                                           .analysis = true,
                                           .needs = {.all = FACT_FULL | FACT_ANALYSED, .words = CROWDS ONES}};
