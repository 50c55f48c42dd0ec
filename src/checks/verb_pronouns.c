#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/word_lists.h"

static bool may_be_plural_at(const struct analysis *a, size_t word)
{
    const struct noun_phrase *p = phrase_at(a, word);
    return !p || p->cells & NOMINAL_NUMBER(NUMBER_PLURAL);
}

/* Behind the word something that a verb joins to it, in the same clause. */
static bool goes_on(const struct analysis *a, size_t word)
{
    const tag_set stops = TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON);
    const tag_set none = TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | MARKS | TAG_BIT(TAG_NN) | TAG_BIT(TAG_CARD);
    if (analysis_has_tag(a, word + 1, none) ||
        (analysis_has_tag(a, word + 1, TAG_BIT(TAG_ADJA)) && may_be_plural_at(a, word + 1)))
        return false; /* "wir Kinder", "ihr lieben Leute" */
    if (analysis_word_in(a, word + 1, " eben halt auch doch selbst natürlich ") && analysis_has_tag(a, word + 2, MARKS))
        return false; /* "Na, ich eben, deine Tante." */
    for (size_t i = word + 1; i < a->words.len && !analysis_has_tag(a, i, stops); i++)
        if (analysis_has_tag(a, i, CONTENT) || (analysis_has_tag(a, i, FINITE) && a->tagged.items[i].possible & UNSURE))
            return true;
    return false;
}

/* "Sein Ziel es, die Steuern zu senken.": it stands for what follows. */
static bool is_announcing(const struct analysis *a, size_t word)
{
    if (word < 2 || !analysis_word_in(a, word, " es ") || !analysis_has_tag(a, word + 1, TAG_BIT(TAG_COMMA)))
        return false;
    for (size_t i = 0; i < word; i++)
        if (analysis_has_tag(a, i, MARKS | FINITE) || a->tagged.items[i].possible & INFINITIVES)
            return false;
    for (size_t i = word + 2; i < a->words.len; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU)))
            return analysis_has_tag(a, word - 1, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADV));
    return false;
}

/* Behind what opens the sentence, where no comma parts it from the pronoun: "In dem Film es zwei Welten." */
static bool is_fronted_subject(const struct analysis *a, size_t first, size_t word)
{
    const tag_set before = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_PAV) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_PWAV);
    const tag_set adverbs = ADVERBS | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_APPO);
    const tag_set behind = TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) | MARKS;
    struct span text = a->words.items[word].text;
    if (is_announcing(a, word))
        return true;
    if (word <= first || word + 2 >= a->words.len || analysis_has_tag(a, word + 1, behind) ||
        !(word_in(text, " er ich wir man es du ") || span_is(text, "Sie")))
        return false;
    for (size_t i = first; i < word; i++)
        if (analysis_has_tag(a, i, MARKS))
            return false;
    if (a->tagged.items[first].possible & (FINITE | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_KOUS)))
        return false;
    if (span_is(text, "Sie") && span_ends(a->words.items[word - 1].text, "n")) /* "Achtung Ziehen Sie" */
        return false;
    return analysis_has_tag(a, word - 1, before) ||
           (analysis_has_tag(a, word - 1, adverbs) && (word_in(text, " es ") || goes_on(a, word)));
}

/* "Wir auf dem Gipfel.", "Wir beide gegen den Rest der Welt.": who is where in a picture, or on whose side. */
static bool is_caption(const struct analysis *a, size_t word)
{
    size_t place = word + 1 + analysis_word_in(a, word + 1, " beide alle zwei drei ");
    const struct noun_phrase *p = phrase_at(a, place);
    if (!analysis_word_in(a, word, " ich wir ") ||
        !analysis_word_in(a, place, " auf in im vor am an bei beim mit gegen "))
        return false;
    if (!p)
        p = phrase_at(a, place + 1);
    const struct noun_phrase *owner = p ? phrase_at(a, p->last + 1) : NULL;
    if (owner && owner->preposition == PHRASE_FREE && owner->cells & NOMINAL_CASE(CASE_GENITIVE))
        p = owner;
    return p && analysis_has_tag(a, p->last + 1, TAG_BIT(TAG_STOP));
}

/* "er", "wir", "man": a subject, unless it is compared, joined or answers: "größer als ich", "du und ich", "Wir nicht,
 * aber die Nachbarn." */
static bool is_subject_pronoun(const struct analysis *a, size_t word)
{
    size_t first = 0;
    while (analysis_has_tag(a, first, MARKS))
        first++;
    bool begins =
        word == first || (word == first + 1 && analysis_has_tag(a, first, TAG_BIT(TAG_KON) | TAG_BIT(TAG_ADV)));
    bool named = analysis_word_in(a, word, " er ich wir man ") ||
                 (begins && analysis_has_tag(a, word, TAG_BIT(TAG_PPER)) && analysis_word_in(a, word, " es sie ihr "));
    if (is_fronted_subject(a, first, word))
        return true;
    if (!named || !goes_on(a, word) || is_caption(a, word))
        return false;
    if (word == first + 1 &&
        a->tagged.items[first].possible & (FINITE | TAG_BIT(TAG_VVINF))) /* "Gehen wir nach Hause." */
        return false;
    bool joined = word > first + 1 && analysis_has_tag(a, word - 1, TAG_BIT(TAG_KON)) &&
                  analysis_has_tag(a, word - 2, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_PPER));
    return !joined &&
           !(word > 0 && analysis_has_tag(a, word - 1, TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART)));
}

/* "sich" belongs to a verb; that may be an infinitive ("Zeit, sich zu entscheiden") or a participle. */
static bool is_lone_reflexive(const struct analysis *a, size_t word)
{
    if (!analysis_word_in(a, word, " sich ") || word == 0)
        return false;
    for (size_t i = 0; i < a->words.len; i++)
        if ((i < word && analysis_has_tag(a, i, TAG_BIT(TAG_COMMA))) ||
            (i > word && (analysis_has_tag(a, i, INFINITIVES | TAG_BIT(TAG_PTKZU)) ||
                          (analysis_has_tag(a, i, ~(TAG_BIT(TAG_NN) | TAG_BIT(TAG_ADJA))) &&
                           a->tagged.items[i].possible & INFINITIVES))))
            return false;
    for (size_t i = word + 1; i < a->words.len && !analysis_has_tag(a, i, BEGINS_PHRASE); i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_ADJA))) /* "die sich ändernden Zeiten" */
            return false;
    return !analysis_has_tag(a, word - 1, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART) | TAG_BIT(TAG_KON));
}

enum evidence pronoun_evidence(const struct analysis *a)
{
    for (uint32_t i = 0; i < a->words.len; i++)
        if (is_main(a, i) && is_subject_pronoun(a, i))
            return EVIDENCE_PRONOUN;
    for (uint32_t i = 0; i < a->words.len; i++)
        if (is_main(a, i) && is_lone_reflexive(a, i))
            return EVIDENCE_REFLEXIVE;
    return EVIDENCE_NONE;
}
