/* The separated prefix of a verb where English has it, and again at the end: "Er steht auf früh auf", "Die Regierung
 * lehnte ab den Vorschlag ab". */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "checks/token_tools.h"
#include "checks/verb_bracket.h"
#include "checks/verb_lost.h"
#include "lexicon/government.h"
#include "text/phrases.h"
#include "text/stretch.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/prefix-twice",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help =
            "A separated prefix stands once, at the end of the clause: \"Er steht früh auf\", not \"Er steht auf "
            "früh auf\". Where it can be a preposition as well (\"Sie passt auf ihre Kinder auf\") nothing is said.",
    },
};

enum { FRAMES_MAX = 8 };

/* The verb takes an object in the accusative, and in no use the word as a preposition: "ablehnen". */
static bool takes_object_alone(const struct verb_frame *frames, size_t count, struct span word)
{
    bool object = false;
    for (size_t i = 0; i < count; i++) {
        object |= (frames[i].objects & 1u << CASE_ACCUSATIVE) != 0;
        for (size_t k = 0; k < frames[i].preposition_count; k++)
            if (span_equal(frames[i].prepositions[k].word, word))
                return false;
    }
    return object;
}

/* Something else in the stretch may be the object of the verb. */
static bool has_other_object(const struct analysis *a, const struct bracket *b, const struct noun_phrase *first)
{
    for (size_t i = phrase_from(a, first->last + 1); i < a->phrases.len && a->phrases.items[i].first < b->end; i++) {
        const struct noun_phrase *p = &a->phrases.items[i];
        if (p->preposition == PHRASE_FREE && !analysis_has_tag(a, p->first, TAG_BIT(TAG_APPRART)) &&
            p->cells & NOMINAL_CASE(CASE_ACCUSATIVE))
            return true;
    }
    return false;
}

/* As a preposition the word could govern what follows, or as an article stand before it; unless that is the object
 * that the verb asks for. */
static bool may_govern(const struct check_context *c, const struct sentence_view *s, const struct bracket *b)
{
    const struct analysis *a = s->analysis;
    uint32_t prefix = b->finite + 1;
    const struct noun_phrase *own = phrase_at(a, prefix), *p = phrase_at(a, prefix + 1);
    if (own)
        return own->cells != 0;
    if (!p)
        return analysis_has_tag(a, prefix, TAG_BIT(TAG_APPR)) &&
               analysis_has_tag(a, prefix + 1,
                                TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_CARD));
    if (p->preposition != prefix || p->governed == 0)
        return false;
    char lemma[VERB_LEMMA_BYTES];
    struct verb_frame frames[FRAMES_MAX];
    struct stretch whole = {b->finite, b->end};
    size_t len = stretch_lemma(a, c->words->knowledge, whole, lemma);
    size_t count = len ? verb_frames(c->words->knowledge->lexicon, lemma, len, frames, FRAMES_MAX) : 0;
    bool object = !(p->governed & ~NOMINAL_CASE(CASE_ACCUSATIVE)) || !(p->cells & NOMINAL_CASE(CASE_DATIVE));
    return !object || count == 0 || count > FRAMES_MAX || has_other_object(a, b, p) ||
           !takes_object_alone(frames, count, a->words.items[prefix].text);
}

/* "Das Kind fängt an zu schreien und brüllt alle an." */
static bool has_more_verbs(const struct analysis *a, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (analysis_has_tag(a, i, FINITE | INFINITIVES | TAG_BIT(TAG_PTKZU)))
            return true;
    return false;
}

static void check_bracket(struct check_context *c, const struct sentence_view *s, const struct bracket *b)
{
    const struct analysis *a = s->analysis;
    uint32_t first = b->finite + 1, last = b->end - 1;
    if (first + 1 >= last || b->rest != first || !analysis_has_tag(a, b->finite, TAG_BIT(TAG_VVFIN)) ||
        !(a->tagged.items[last].possible & TAG_BIT(TAG_PTKVZ)) ||
        !span_equal(a->words.items[first].text, a->words.items[last].text) || has_more_verbs(a, first + 1, last) ||
        may_govern(c, s, b))
        return;
    struct span prefix = comma_text(c, s, first, first), next = comma_text(c, s, first + 1, first + 1);
    struct finding *f = comma_emit(c, s, &rules[0], first, first, "\"%.*s\" stands twice: it belongs at the end only.",
                                   (int)prefix.len, prefix.ptr);
    finding_replace(c, f, FIX_UNSAFE, (size_t)(prefix.ptr - c->doc->text), (size_t)(next.ptr - prefix.ptr),
                    span_of(""));
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    struct bracket b;
    if (bracket_find(s, clause, &b))
        check_bracket(c, s, &b);
}

const struct check check_prefix_twice = {
    .rules = rules, .rule_count = 1, .clause = check_clause, .finite = TAGS_FINITE};
