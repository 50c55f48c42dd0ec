#include "text/stretch.h"

#include <string.h>

#include "lexicon/features.h"
#include "lexicon/government.h"
#include "lexicon/readings.h"
#include "text/word_lists.h"

enum { STRETCH_MAX = 60, VERB_FRAMES_MAX = 8 };

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB))
#define FULL_FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define FULL_VERB (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVIZU))

struct stretch stretch_around(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set ends = TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_DASH);
    struct stretch s = {p->first, p->last + 1};
    while (s.first > 0 && p->first - s.first < STRETCH_MAX && !analysis_has_tag(a, s.first - 1, ends))
        s.first--;
    while (s.end < a->words.len && s.end - p->last < STRETCH_MAX && !analysis_has_tag(a, s.end, ends))
        s.end++;
    return s;
}

size_t stretch_verb(const struct analysis *a, struct stretch s)
{
    size_t finite = NO_WORD, full = NO_WORD, behind_zu = NO_WORD;
    for (size_t i = s.first; i < s.end; i++) {
        if (analysis_has_tag(a, i, FINITE))
            finite = i;
        if (analysis_has_tag(a, i, FULL_VERB))
            *(i > 0 && analysis_has_tag(a, i - 1, TAG_BIT(TAG_PTKZU)) ? &behind_zu : &full) = i;
    }
    if (finite == NO_WORD && full == NO_WORD)
        return behind_zu;
    return finite != NO_WORD && analysis_has_tag(a, finite, TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVSUB)) ? finite
           : full != NO_WORD                                                                         ? full
                                                                                                     : finite;
}

static struct span separated_prefix(const struct analysis *a, struct stretch s, size_t verb)
{
    for (size_t i = verb + 1; i < s.end; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_PTKVZ)))
            return a->words.items[i].text;
    return (struct span){NULL, 0};
}

/* "gehört" in second place is of gehören, not the participle of hören. */
static bool is_meant(const struct analysis *a, size_t verb, const struct reading *r)
{
    return r->part_of_speech == POS_VERB && tags_of_reading(r) & TAG_BIT(analysis_tag(a, verb));
}

/* The infinitive that belongs to a reading, with a prefix before it; 0 when it does not fit. */
static size_t reading_lemma(const struct knowledge *k, const struct analysed_word *w, const struct reading *r,
                            struct span prefix, char out[VERB_LEMMA_BYTES])
{
    if (prefix.len > VERB_LEMMA_BYTES / 2)
        return 0;
    if (prefix.len)
        memcpy(out, prefix.ptr, prefix.len);
    size_t n = word_lemma(k, w->text.ptr, w->text.len, r, out + prefix.len, VERB_LEMMA_BYTES - prefix.len);
    return n ? n + prefix.len : 0;
}

static struct span prefix_of(const struct analysis *a, struct stretch s, size_t verb)
{
    return analysis_has_tag(a, verb, FINITE) ? separated_prefix(a, s, verb) : (struct span){NULL, 0};
}

size_t stretch_lemma(const struct analysis *a, const struct knowledge *k, struct stretch s, char out[VERB_LEMMA_BYTES])
{
    size_t verb = stretch_verb(a, s);
    if (verb == NO_WORD)
        return 0;
    const struct analysed_word *w = &a->words.items[verb];
    for (size_t i = 0; i < w->reading_count; i++)
        if (is_meant(a, verb, &w->readings[i]))
            return reading_lemma(k, w, &w->readings[i], prefix_of(a, s, verb), out);
    return 0;
}

static bool has_reflexive(const struct analysis *a, struct stretch s)
{
    for (size_t i = s.first; i < s.end; i++)
        if (analysis_word_in(a, i, " sich mich dich uns euch "))
            return true;
    return false;
}

unsigned stretch_objects(const struct analysis *a, const struct knowledge *k, struct stretch s)
{
    size_t verb = stretch_verb(a, s);
    unsigned objects = 0;
    if (verb == NO_WORD)
        return 0;
    const struct analysed_word *w = &a->words.items[verb];
    bool reflexive = has_reflexive(a, s);
    for (size_t i = 0; i < w->reading_count; i++) {
        char lemma[VERB_LEMMA_BYTES];
        struct verb_frame frames[VERB_FRAMES_MAX];
        if (!is_meant(a, verb, &w->readings[i]))
            continue;
        size_t len = reading_lemma(k, w, &w->readings[i], prefix_of(a, s, verb), lemma);
        size_t count = len ? verb_frames(k->lexicon, lemma, len, frames, VERB_FRAMES_MAX) : 0;
        if (count == 0)
            return 0;
        for (size_t f = 0; f < count && f < VERB_FRAMES_MAX; f++)
            if (reflexive || frames[f].reflexive == REFLEXIVE_NONE)
                objects |= frames[f].objects;
    }
    return objects;
}

bool stretch_has_one_verb(const struct analysis *a, struct stretch s)
{
    const tag_set others = TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_OPEN) |
                           TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_VVIZU);
    size_t finite = 0, full = 0, helpers = 0;
    for (size_t i = s.first; i < s.end; i++) {
        finite += analysis_has_tag(a, i, FULL_FINITE);
        full += analysis_has_tag(a, i, TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVPP));
        helpers += analysis_has_tag(a, i, TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN));
        if (analysis_has_tag(a, i, others) ||
            analysis_word_in(a, i, " lass lasse lässt lasst lassen ließ ließen ließe "))
            return false;
    }
    return (finite == 1 && full == 0 && helpers == 0) || (finite == 0 && full == 1 && helpers == 1);
}
