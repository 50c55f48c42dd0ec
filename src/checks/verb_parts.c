#include "checks/verb_parts.h"

#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/word_lists.h"

#define NOUNS (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE))

static bool is_prepositional(const struct analysis *a, const struct noun_phrase *p)
{
    return p->preposition != PHRASE_FREE || analysis_has_tag(a, p->first, TAG_BIT(TAG_APPRART));
}

/* A phrase right behind a noun that belongs to it: a genitive, a name, "die Firma Siemens", "Herr Doktor Meyer". */
static bool belongs_to(const struct analysis *a, const struct part *before, const struct noun_phrase *p)
{
    if (before->kind != PART_NOMINAL && before->kind != PART_PREPOSITION)
        return false;
    if (!analysis_has_tag(a, before->last, NOUNS) || is_prepositional(a, p))
        return false;
    bool genitive = p->cells & NOMINAL_CASE(CASE_GENITIVE) && !analysis_has_tag(a, p->first, TAG_BIT(TAG_CARD)) &&
                    (p->first < p->last ? !analysis_word_in(a, p->first, " die das den dem ")
                                        : span_ends(a->words.items[p->last].text, "s"));
    bool name = p->first == p->last && analysis_has_tag(a, p->first, NOUNS) &&
                (analysis_has_tag(a, p->first, TAG_BIT(TAG_NE)) || !(p->cells & NOMINAL_NUMBER(NUMBER_PLURAL)));
    return genitive || name;
}

static enum part_kind kind_of(const struct analysis *a, uint32_t word)
{
    if (analysis_has_tag(a, word, PARTICIPLES))
        return PART_PARTICIPLE;
    if (analysis_has_tag(a, word, FINITE)) { /* the tagger may take it for the verb that it misses */
        tag_set possible = a->tagged.items[word].possible;
        return possible & PARTICIPLES                                      ? PART_PARTICIPLE
               : possible & INFINITIVES || !(possible & TAG_BIT(TAG_ADJD)) ? PART_INFINITIVE
                                                                           : PART_ADJECTIVE;
    }
    if (analysis_has_tag(a, word, INFINITIVES))
        return PART_INFINITIVE;
    if (analysis_has_tag(a, word, TAG_BIT(TAG_PTKVZ) | TAG_BIT(TAG_APPO)))
        return PART_PREFIX;
    return analysis_has_tag(a, word, TAG_BIT(TAG_ADJD)) ? PART_ADJECTIVE : PART_ADVERB;
}

/* The last word of what a preposition or "als" governs, be it a phrase or one word: "von dort", "wie unten". */
static uint32_t governed_until(const struct analysis *a, uint32_t word)
{
    const tag_set alone =
        ADVERBS | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_CARD);
    const struct noun_phrase *governed = phrase_at(a, word + 1);
    if (governed)
        return governed->last;
    if (analysis_has_tag(a, word + 1, PREPOSITIONS) && word + 2 < a->words.len) /* "bis zu", "wie in" */
        return governed_until(a, word + 1);
    if (analysis_has_tag(a, word + 1, TAG_BIT(TAG_CARD)) && analysis_has_tag(a, word + 2, TAG_BIT(TAG_ABBR)))
        return word + 2; /* "mit 100 g" */
    return analysis_has_tag(a, word + 1, alone) ? word + 1 : word;
}

static struct part part_at(const struct analysis *a, uint32_t word)
{
    const tag_set pronouns = TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PDS);
    const struct noun_phrase *p = phrase_at(a, word);
    if (p)
        return (struct part){(uint8_t)(is_prepositional(a, p) ? PART_PREPOSITION : PART_NOMINAL), word, p->last,
                             p->cells};
    if (analysis_has_tag(a, word, PREPOSITIONS | TAG_BIT(TAG_KOKOM)))
        return (struct part){PART_PREPOSITION, word, governed_until(a, word), 0};
    if (analysis_has_tag(a, word, pronouns | DETERMINERS))
        return (struct part){PART_PRONOUN, word, word, 0};
    return (struct part){(uint8_t)kind_of(a, word), word, word, 0};
}

/* "Beratung, Planung und Aufbau", "in Rom und Mailand": `mark` joins what stands on both sides of it. */
static bool is_joined(const struct analysis *a, const struct part *before, const struct part *next, uint32_t mark)
{
    bool nouns = before->kind == PART_NOMINAL || before->kind == PART_PREPOSITION;
    if (analysis_has_tag(a, mark, TAG_BIT(TAG_KON)))
        return nouns ? next->kind == PART_NOMINAL || next->kind == before->kind
                     : before->kind == PART_ADJECTIVE && next->kind == PART_ADJECTIVE;
    if (analysis_has_tag(a, mark, TAG_BIT(TAG_DASH))) /* "Preis - Leistung" */
        return nouns && next->kind == PART_NOMINAL && next->first == next->last;
    return analysis_has_tag(a, mark, TAG_BIT(TAG_COMMA)) && before->kind == PART_NOMINAL &&
           next->kind == PART_NOMINAL && before->last == before->first && next->last == next->first;
}

/* What a mark parts needs no verb, but a clause that depends on the one before ends it as a stop does. */
static bool ends_clause(const struct analysis *a, uint32_t mark)
{
    uint32_t next = mark + 1;
    if (analysis_has_tag(a, mark, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON)))
        return next >= a->words.len || analysis_has_tag(a, next, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_CLOSE));
    return analysis_has_tag(a, mark, TAG_BIT(TAG_COMMA)) && next < a->words.len &&
           (!is_main(a, next) || analysis_has_tag(a, next, TAG_BIT(TAG_KOUI) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_PTKNEG)));
}

static void append(const struct analysis *a, struct clause_parts *out, const struct part *next)
{
    struct part *before = out->count > 0 ? &out->items[out->count - 1] : NULL;
    const struct noun_phrase *p = next->kind == PART_NOMINAL ? phrase_at(a, next->first) : NULL;
    if (before && p && belongs_to(a, before, p)) {
        if (before->first == before->last) /* "Ungarns Ministerpräsident" */
            before->cells |= next->cells;
        before->last = next->last;
    } else {
        out->items[out->count++] = *next;
    }
}

static uint32_t behind_bracket(const struct analysis *a, uint32_t i)
{
    while (i < a->words.len && !span_is(a->words.items[i].text, ")"))
        i++;
    return i + 1;
}

void clause_parts(const struct analysis *a, struct clause_parts *out)
{
    const tag_set transparent = TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE);
    bool joins = analysis_has_tag(a, 0, TAG_BIT(TAG_KON)) || analysis_word_in(a, 0, " doch denn ");
    uint32_t i = joins ? 1 : 0; /* "Doch Berlin …" */
    out->count = 0;
    out->whole = true;
    while (i < a->words.len && out->count < PARTS_MAX) {
        if (analysis_has_tag(a, i, transparent)) {
            i = span_is(a->words.items[i].text, "(") ? behind_bracket(a, i) : i + 1;
            continue;
        }
        bool mark = analysis_has_tag(a, i, MARKS | TAG_BIT(TAG_KON));
        uint32_t at = mark ? i + 1 : i;
        if (mark && ends_clause(a, i))
            return;
        if (at >= a->words.len || !is_main(a, at) || analysis_has_tag(a, at, MARKS | TAG_BIT(TAG_KON)))
            break;
        struct part next = part_at(a, at);
        if (!mark) {
            append(a, out, &next);
        } else if (out->count > 0 && is_joined(a, &out->items[out->count - 1], &next, i)) {
            out->items[out->count - 1].last = next.last;
            out->items[out->count - 1].cells |= next.cells;
        } else {
            break;
        }
        i = next.last + 1;
    }
    out->whole = false;
}
