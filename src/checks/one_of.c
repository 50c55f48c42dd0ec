/* One of several that stands in the singular: "einer der größte Fehler". Where the noun shows it, too ("eine der
 * wichtigste Frage"), the words do not agree, which is told there. */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "lexicon/features.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/one-of",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "Behind \"einer der\", \"eine der\", \"eines der\" stands the genitive plural: \"einer der größten "
                "Fehler\", not \"einer der größte Fehler\".",
    },
};

enum { PHRASE_BYTES = 200 };

#define GENITIVE_PLURAL (NOMINAL_CASE(CASE_GENITIVE) & NOMINAL_NUMBER(NUMBER_PLURAL))

/* Every adjective of the phrase ends in -e, and there is one. */
static bool has_singular_adjectives(const struct analysis *a, const struct noun_phrase *p)
{
    for (uint32_t i = p->first + 1; i < p->last; i++)
        if (!analysis_has_tag(a, i, TAG_BIT(TAG_ADJA)) || !span_ends(a->words.items[i].text, "e") ||
            a->words.items[i].repaired)
            return false;
    return p->last > p->first + 1;
}

/* The phrase behind "einer" can be nothing but the nominative of one. */
static bool is_singular(const struct analysis *a, const struct noun_phrase *p)
{
    const uint32_t others = ~(NOMINAL_CASE(CASE_NOMINATIVE) & NOMINAL_NUMBER(NUMBER_SINGULAR));
    return p && p->preposition == PHRASE_FREE && analysis_word_in_as_written(a, p->first, " der ") && p->cells != 0 &&
           !(p->cells & others) && analysis_has_tag(a, p->last, TAG_BIT(TAG_NN)) && has_singular_adjectives(a, p);
}

/* "Für den einen der schönste Moment", "Wenn einer der große Held sein will": one person or thing, and what it is. */
static bool stands_alone(const struct analysis *a, uint32_t one)
{
    const struct clause *cl = analysis_clause(a, one);
    if (one > 0 &&
        (analysis_has_tag(a, one - 1, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) || analysis_word_in(a, one - 1, " für ")))
        return true;
    for (uint32_t i = cl ? cl->first : 0; cl && i <= cl->last; i++)
        if (analysis_word_in(a, i, " sein werden bleiben "))
            return true;
    return cl && cl->opener != NO_WORD;
}

static void report(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p)
{
    const struct analysis *a = s->analysis;
    struct span text = comma_text(c, s, p->first - 1, p->last), noun = comma_text(c, s, p->last, p->last);
    bool same_noun = phrase_cells_of(a, p->last) & GENITIVE_PLURAL; /* "Fehler" is its own plural */
    struct buf better = BUF_EMPTY;
    const char *done = text.ptr;
    for (uint32_t i = p->first + 1; i < p->last; i++) {
        struct span adjective = comma_text(c, s, i, i);
        buf_add(&better, done, (size_t)(adjective.ptr + adjective.len - done));
        buf_add(&better, "n", 1);
        done = adjective.ptr + adjective.len;
    }
    buf_add(&better, done, (size_t)(text.ptr + text.len - done));
    struct finding *f =
        same_noun ? comma_emit(c, s, &rules[0], p->first - 1, p->last, "\"%.*s\" is one of several: \"%.*s\".",
                               (int)text.len, text.ptr, (int)better.len, better.data)
                  : comma_emit(c, s, &rules[0], p->first - 1, p->last,
                               "\"%.*s\" is one of several: the adjective and \"%.*s\" stand in the genitive plural.",
                               (int)text.len, text.ptr, (int)noun.len, noun.ptr);
    if (same_noun)
        finding_replace(c, f, FIX_UNSAFE, (size_t)(text.ptr - c->doc->text), text.len, buf_span(&better));
    buf_release(&better);
}

static const char heads[] = " einer eine eines keiner keine keines ";

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (uint32_t i = 0; i + 3 < a->words.len; i++) {
        if (!analysis_word_in(a, i, heads))
            continue;
        const struct noun_phrase *p = phrase_at(a, i + 1);
        if (is_singular(a, p) && !stands_alone(a, i) && comma_text(c, s, i, p->last).len <= PHRASE_BYTES)
            report(c, s, p);
    }
}

const struct check check_one_of = {.rules = rules,
                                   .rule_count = 1,
                                   .sentence = check_sentence,
                                   .analysis = true,
                                   .needs = {.all = FACT_FULL | FACT_ANALYSED, .words = heads}};
