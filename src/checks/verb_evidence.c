#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/word_lists.h"

/* The phrase that the sentence begins with can be its subject; a name behind its noun is part of it. */
static const struct noun_phrase *leading_subject(const struct analysis *a, uint32_t *last)
{
    const struct noun_phrase *p = a->phrases.len > 0 ? &a->phrases.items[0] : NULL;
    size_t next = 1;
    uint32_t first = analysis_has_tag(a, 0, TAG_BIT(TAG_KON)) ? 1 : 0; /* "Doch Berlin …" */
    if (!p || p->first != first || p->preposition != PHRASE_FREE || !(p->cells & NOMINAL_CASE(CASE_NOMINATIVE)))
        return NULL;
    *last = p->last;
    while (next < a->phrases.len && a->phrases.items[next].first == *last + 1 &&
           analysis_has_tag(a, *last + 1, TAG_BIT(TAG_NE)))
        *last = a->phrases.items[next++].last;
    return p;
}

/* The last word of the genitives, and when asked of what prepositions add, behind the subject that ends with `last`. */
static uint32_t with_attributes(const struct analysis *a, uint32_t last, bool prepositions)
{
    const tag_set before = TAG_BIT(TAG_APPR) | TAG_BIT(TAG_KON);
    for (size_t i = 0; i < a->phrases.len; i++) {
        const struct noun_phrase *p = &a->phrases.items[i];
        bool next = p->first == last + 1 || (p->first == last + 2 && analysis_has_tag(a, last + 1, before));
        bool genitive = p->preposition == PHRASE_FREE && p->cells & NOMINAL_CASE(CASE_GENITIVE) && p->first < p->last;
        bool joined =
            p->preposition == PHRASE_FREE && p->first == last + 2 && analysis_has_tag(a, last + 1, TAG_BIT(TAG_KON));
        if (next &&
            (genitive || joined ||
             (prepositions && (p->preposition != PHRASE_FREE || analysis_has_tag(a, p->first, TAG_BIT(TAG_APPRART))))))
            last = p->last;
    }
    if (prepositions && analysis_has_tag(a, last + 1, TAG_BIT(TAG_APPR)) &&
        analysis_has_tag(a, last + 2, TAG_BIT(TAG_PPER)))
        last += 2; /* "das Geschenk für mich" */
    return last;
}

static bool is_definite(const struct analysis *a, uint32_t word)
{
    return word_in(a->words.items[word].text,
                   " der die das dieser diese dieses mein meine sein seine ihr ihre unser unsere euer eure ");
}

/* A noun phrase right behind the subject that is none of its attributes: "die Insel ein beliebtes Ziel". */
static bool is_followed_by_nominative(const struct analysis *a, uint32_t subject_last)
{
    if (analysis_has_tag(a, subject_last + 1, TAG_BIT(TAG_ART)) &&
        word_in(a->words.items[subject_last + 1].text, " ein eine einen "))
        return true;
    const struct noun_phrase *p = phrase_at(a, subject_last + 1);
    return p && analysis_has_tag(a, p->first, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) &&
           p->cells & NOMINAL_CASE(CASE_NOMINATIVE) && !(p->cells & NOMINAL_CASE(CASE_GENITIVE)) && p->first < p->last;
}

/* Behind a preposition's phrase or adverb a phrase that can be nothing but a subject: "Gestern der Saal voll besetzt."
 */
static bool has_fronted(const struct analysis *a)
{
    for (size_t i = 0; i < a->phrases.len; i++) {
        const struct noun_phrase *p = &a->phrases.items[i];
        if (p->first == 0 || p->preposition != PHRASE_FREE ||
            analysis_has_tag(a, p->first - 1, MARKS | TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_KON)))
            continue;
        if (p->first < p->last && p->cells & NOMINAL_CASE(CASE_NOMINATIVE) && is_definite(a, p->first) &&
            is_main(a, p->first))
            return true;
    }
    return false;
}

static const char places[] =
    " links rechts oben unten vorn vorne hinten daneben darunter darüber dahinter davor dazwischen "
    "darin darauf hier da dort drinnen draußen außen innen ";
static const char times[] = " gestern heute morgen damals ";

/* Adverbs that are no attribute of the noun before them, as "oben" and "dort" may be. */
static bool is_adverb_of_sentence(const struct analysis *a, uint32_t word)
{
    struct span text = word < a->words.len ? a->words.items[word].text : (struct span){0};
    return analysis_has_tag(a, word, ADVERBS) && !word_in(text, places) && !word_in(text, times);
}

/* The sentence ends with a participle, which the tagger may take for the verb that it misses. */
static bool is_participle(const struct analysis *a, uint32_t end)
{
    return analysis_has_tag(a, end, PARTICIPLES) ||
           (analysis_has_tag(a, end, FINITE) && a->tagged.items[end].possible & PARTICIPLES);
}

static bool has_word(const struct analysis *a, const char *list)
{
    for (size_t i = 0; i < a->words.len; i++)
        if (word_in(a->words.items[i].text, list))
            return true;
    return false;
}

static bool has_object_pronoun(const struct analysis *a, uint32_t from)
{
    for (uint32_t i = from; i + 1 < a->words.len; i++)
        if (word_in(a->words.items[i].text, " mich mir dich dir ihn ihm uns euch ") && is_main(a, i) &&
            !analysis_has_tag(a, i - 1, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | MARKS))
            return true;
    return false;
}

/* The last word before the marks at the end. */
static uint32_t last_word(const struct analysis *a)
{
    size_t last = a->words.len - 1;
    while (last > 0 && analysis_has_tag(a, last, MARKS))
        last--;
    return (uint32_t)last;
}

/* "Der eine reich, der andere arm, beide zufrieden.": parts side by side need no verb, however they end. */
static bool is_list_of_parts(const struct analysis *a, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i + 1 < end; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) && is_main(a, i - 1) && is_main(a, i + 1) &&
            !analysis_has_tag(a, i - 1, TAG_BIT(TAG_ADJA)) && !analysis_has_tag(a, i + 1, TAG_BIT(TAG_KON)))
            return true;
    return false;
}

static enum evidence weigh_subject(const struct analysis *a)
{
    uint32_t end = last_word(a), last = 0;
    tag_set may_end = a->tagged.items[end].possible;
    const struct noun_phrase *subject = leading_subject(a, &last);
    bool own = is_main(a, end);
    if (own && end > 1 && word_in(a->words.items[end].text, " werden sein haben ") &&
        analysis_has_tag(a, end - 1, PARTICIPLES) && !analysis_has_tag(a, 0, ADVERBS | TAG_BIT(TAG_APPR)))
        return EVIDENCE_PASSIVE;
    if (!subject)
        return own && (is_participle(a, end) || analysis_has_tag(a, end, TAG_BIT(TAG_ADJD))) && has_fronted(a)
                   ? EVIDENCE_FRONTED
                   : EVIDENCE_NONE;
    bool name = analysis_has_tag(a, last, TAG_BIT(TAG_NE)) && !(subject->cells & NOMINAL_NUMBER(NUMBER_PLURAL));
    bool definite = is_definite(a, subject->first) || name;
    bool with_zu = analysis_has_tag(a, end, TAG_BIT(TAG_VVIZU)) || analysis_has_tag(a, end - 1, TAG_BIT(TAG_PTKZU));
    bool instructs = may_end & INFINITIVES && !is_participle(a, end) && !name && !with_zu &&
                     subject->cells & NOMINAL_CASE(CASE_ACCUSATIVE); /* "Das Fenster bitte immer schließen." */
    uint32_t genitives = with_attributes(a, last, false), all = with_attributes(a, last, true);
    bool known = analysis_has_tag(a, subject->first, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) ||
                 !(a->tagged.items[subject->first].possible & (ADVERBS | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADJA)));
    if (known && (definite || subject->cells != NOMINAL_CELLS) && end > genitives &&
        is_followed_by_nominative(a, genitives))
        return EVIDENCE_NOMINATIVES;
    if (instructs || !definite || end <= last + 1 || analysis_has_tag(a, all + 1, TAG_BIT(TAG_COMMA)) ||
        is_list_of_parts(a, all + 1, end))
        return EVIDENCE_NONE;
    if (has_object_pronoun(a, last + 1))
        return EVIDENCE_OBJECT;
    bool adverb = analysis_has_tag(a, last + 1, ADVERBS) && !word_in(a->words.items[last + 1].text, places);
    if (adverb || (end > all + 1 && (is_adverb_of_sentence(a, genitives + 1) || is_adverb_of_sentence(a, all + 1))))
        return EVIDENCE_ADVERB;
    if (analysis_has_tag(a, all + 1, TAG_BIT(TAG_ADJD)) && end > all + 1)
        return EVIDENCE_PREDICATE;
    if (own && is_participle(a, end))
        return EVIDENCE_PARTICIPLE;
    if (own && (analysis_has_tag(a, end, TAG_BIT(TAG_ADJD)) ||
                word_in(a->words.items[end].text, " super prima top spitze klasse ")))
        return EVIDENCE_PREDICATE;
    if (own && analysis_has_tag(a, end, TAG_BIT(TAG_PTKVZ)) && !has_word(a, " von vom ")) /* "von hier aus" */
        return EVIDENCE_PREFIX;
    return EVIDENCE_NONE;
}

enum evidence verb_evidence(const struct analysis *a, bool plain)
{
    enum evidence found = pronoun_evidence(a);
    bool opens = a->tagged.items[0].possible & (FINITE | TAG_BIT(TAG_VVINF)); /* "Treffen sich zwei Hunde." */
    if (found == EVIDENCE_PRONOUN || (found != EVIDENCE_NONE && !opens))
        return found;
    return !opens && plain && is_main(a, 0) ? weigh_subject(a) : EVIDENCE_NONE;
}
