#include "checks/behind_verb.h"

#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/stretch.h"
#include "text/word_lists.h"

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define INFINITIVES (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF))
#define PARTICIPLES (TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP))
#define ADVERBS (TAG_BIT(TAG_ADV) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_PTKNEG) | TAG_BIT(TAG_PTKVZ))

uint32_t behind_verb_last(const struct analysis *a, uint32_t clause)
{
    const struct clause *c = &a->clauses.items[clause];
    const tag_set parts = TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_OPEN) |
                          TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU);
    uint32_t last = NO_WORD;
    for (uint32_t i = c->finite + 1; i <= c->last; i++) {
        bool participle = i == c->finite + 1 && analysis_has_tag(a, c->finite, TAG_BIT(TAG_VAFIN)) &&
                          a->tagged.items[i].possible & TAG_BIT(TAG_VVPP); /* "hat bestanden die Prüfung" */
        if (!clause_has(a, clause, i) || analysis_has_tag(a, i, parts) ||
            (analysis_has_tag(a, i, FINITE) && !participle) ||
            (analysis_has_tag(a, i, TAG_BIT(TAG_KON)) && (i == c->finite + 1 || i == c->last)))
            return NO_WORD;
        last = i;
    }
    return last;
}

static bool is_end(const struct analysis *a, uint32_t word)
{
    return analysis_has_tag(a, word, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA));
}

/* Phrases with a preposition and adverbs, from the word on to the last one. */
static bool are_adverbials(const struct analysis *a, uint32_t word, uint32_t last)
{
    const tag_set prepositions = TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART);
    while (word <= last) {
        const struct noun_phrase *p = phrase_at(a, word + analysis_has_tag(a, word, TAG_BIT(TAG_APPR)));
        if (analysis_has_tag(a, word, ADVERBS))
            word++;
        else if (analysis_has_tag(a, word, prepositions) && p && p->last <= last)
            word = p->last + 1;
        else
            return false;
    }
    return true;
}

/* "er kommt morgen", "es regnet sehr stark"; not "er kommt selbst", which may be added behind the verb. */
static bool are_adverbs(const struct analysis *a, uint32_t word, uint32_t last)
{
    static const char added[] = " selbst allein auch nur so nämlich etwa usw etc zwar bzw eben sogar insbesondere "
                                "beispielsweise zum wie als denn ";
    for (uint32_t i = word; i <= last; i++) {
        if (i > word && analysis_word_in(a, i, " als ")) /* "lernen schneller als wir" */
            break;
        if (!analysis_has_tag(a, i, ADVERBS) || a->words.items[i].reading_count == 0 || analysis_word_in(a, i, added))
            return false;
    }
    return is_end(a, last + 1);
}

/* "hat viele Kunden in Asien", "verpasste den Zug": the object of the verb. */
static bool is_object(const struct analysis *a, const struct knowledge *k, const struct clause *c, uint32_t last)
{
    bool counted = analysis_word_in(a, c->finite + 1, " wenig viel genug mehr ");
    const struct noun_phrase *p = phrase_at(a, c->finite + 1);
    p = !p && counted ? phrase_at(a, c->finite + 2) : p;
    if (!p || p->preposition != PHRASE_FREE || !(p->cells & NOMINAL_CASE(CASE_ACCUSATIVE)) || p->last > last ||
        !is_end(a, last + 1) || !are_adverbials(a, p->last + 1, last))
        return false;
    if (analysis_word_in(a, c->finite, " hat haben habe hatte hatten hast "))
        return true;
    if (is_measure_noun(a, p->last))
        return false;
    unsigned objects = stretch_objects(a, k, (struct stretch){c->first, c->last + 1});
    return analysis_has_tag(a, c->finite, TAG_BIT(TAG_VVFIN)) &&
           (p->first < p->last || objects & 1u << CASE_ACCUSATIVE);
}

/* "wohnt in Berlin", "fährt nach Hause": where or where to belongs to such a verb. */
static bool is_place(const struct analysis *a, const struct clause *c, uint32_t last)
{
    static const char verbs[] =
        " wohnt wohne wohnen wohnte wohnten arbeitet arbeite arbeiten arbeitete arbeiteten lebt lebe leben lebte "
        "lebten "
        "liegt liegen lag lagen steht stehen stand standen sitzt sitzen saß saßen geht gehe gehen ging gingen kommt "
        "komme "
        "kommen kam kamen fährt fahre fahren fuhr fuhren fliegt fliegen flog flogen reist reisen reiste reisten zieht "
        "ziehen zog zogen läuft laufen lief liefen führt führen führte führten bleibt bleiben blieb blieben spielt "
        "spielen ";
    return analysis_word_in(a, c->finite, verbs) &&
           analysis_word_in(a, c->finite + 1, " in im ins an am auf nach bei beim zu zum zur ") &&
           are_adverbials(a, c->finite + 1, last) && is_end(a, last + 1);
}

/* "ist ein Stern", "wird kalt" */
static bool is_predicate(const struct analysis *a, const struct clause *c, uint32_t last)
{
    static const char be[] = " ist sind bin war waren bist seid wird werden wurde wurden ";
    const struct noun_phrase *p = phrase_at(a, c->finite + 1);
    bool name = p && p->preposition == PHRASE_FREE && p->first < p->last && p->last == last &&
                p->cells & NOMINAL_CASE(CASE_NOMINATIVE) && is_end(a, last + 1);
    return analysis_word_in(a, c->finite, be) && (name || analysis_has_tag(a, last, TAG_BIT(TAG_ADJD)));
}

bool behind_verb_is_wrong(const struct analysis *a, const struct knowledge *k, uint32_t clause, uint32_t last)
{
    const struct clause *c = &a->clauses.items[clause];
    bool two = last > c->finite + 1 && analysis_has_tag(a, last - 1, INFINITIVES | PARTICIPLES);
    if (analysis_has_tag(a, last, INFINITIVES | PARTICIPLES)) /* not "weil er hat kommen wollen" */
        return analysis_has_tag(a, c->finite, TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN)) && !two;
    if (analysis_has_tag(a, c->finite, TAG_BIT(TAG_VAFIN)) &&
        a->tagged.items[c->finite + 1].possible & TAG_BIT(TAG_VVPP))
        return is_end(a, last + 1);
    return is_predicate(a, c, last) || is_place(a, c, last) || is_object(a, k, c, last) ||
           are_adverbs(a, c->finite + 1, last);
}
