#include "checks/lower_kept.h"

#include <string.h>

#include "checks/noun_evidence.h"
#include "lexicon/knowledge.h"
#include "text/phrases.h"
#include "text/word_lists.h"

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB))
#define EDGES                                                                                                          \
    (TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_DASH) |              \
     TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE))

/* How far is looked for another verb, in words: keeps the time linear. */
enum { NEAR = 40 };

static bool may_be_verb(const struct analysis *a, size_t word)
{
    const tag_set others = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_ADJA); /* "einen" */
    return a->tagged.items[word].possible & FINITE && !analysis_has_tag(a, word, others);
}

/* No other word up to the marks around it can be the finite verb. */
static bool is_only_verb(const struct analysis *a, size_t word)
{
    for (size_t i = word; i-- > 0 && word - i < NEAR && !analysis_has_tag(a, i, EDGES);)
        if (may_be_verb(a, i))
            return false;
    for (size_t i = word + 1; i < a->words.len && i - word < NEAR && !analysis_has_tag(a, i, EDGES); i++)
        if (may_be_verb(a, i))
            return false;
    return true;
}

/* "die Preise zu senken und die steuern zu erhöhen": an infinitive ends what has no other verb. */
static bool is_in_zu_group(const struct analysis *a, size_t word)
{
    for (size_t i = word + 1; i < a->words.len && i - word < NEAR && !analysis_has_tag(a, i, EDGES); i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_PTKZU)))
            return true;
    return false;
}

/* "Die kosten wenig, aber …", "…, der macht in Möbeln", "doch den stellen nur wenige", "schwarze ergeben einen hellen
 * Fleck": a pronoun or adjective that stands for a noun, and its verb. Something has to follow, and no noun has an
 * article behind it. */
static bool is_verb_of_pronoun(const struct analysis *a, size_t word, const struct noun_place *p)
{
    if (!(a->tagged.items[word].possible & FINITE) || !is_only_verb(a, word) || p->contraction || p->governed)
        return false;
    if (!p->determiner)
        return analysis_has_tag(a, word + 1, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_PRF));
    if (is_in_zu_group(a, word) ||
        (analysis_word_in(a, word - 1, " das ") && span_ends(a->words.items[word].text, "en") &&
         analysis_has_tag(a, word + 1, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART))))
        return false; /* "das wissen um Not" */
    bool opens = word == 1 || analysis_has_tag(a, word - 2, EDGES) || analysis_word_in(a, word - 2, " doch aber nur ");
    bool ends = word + 1 >= a->words.len || analysis_has_tag(a, word + 1, EDGES); /* "die Arbeit und die werte" */
    return !p->adjective && opens && !ends && analysis_word_in(a, word - 1, " der die das den dem ");
}

/* "am eminentesten", not "am kasten" */
static bool is_superlative(const struct check_context *c, const struct analysis *a, size_t word, struct span capital)
{
    return analysis_word_in(a, word - 1, " am ") && span_ends(a->words.items[word].text, "sten") &&
           !(lexicon_flags(c->words->knowledge->lexicon, capital.ptr, capital.len) & LEX_GERMAN);
}

static bool is_superlative_form(const struct analysed_word *w)
{
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].features & NOMINAL_SUPERLATIVE)
            return true;
    return false;
}

/* "die Bezirke – die ärmsten im Osten", "…, die ärmsten rechts, die reichsten links": some of those that a noun in the
 * plural before has named. */
static bool is_choice(const struct analysis *a, size_t word, const struct noun_place *p)
{
    if (word < 2 || !p->article || !analysis_has_tag(a, word - 2, EDGES) || !is_superlative_form(&a->words.items[word]))
        return false;
    for (size_t i = word - 2; i-- > 0 && word - i < NEAR;)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_NN)) && phrase_cells_of(a, i) & NOMINAL_NUMBER(NUMBER_PLURAL))
            return true;
    return false;
}

/* "im dunkeln Keller", "in den obern": the ending without its other e. */
static bool is_shortened_adjective(const struct check_context *c, struct span text)
{
    return (span_ends(text, "eln") || span_ends(text, "ern")) &&
           lexicon_has_reading(c->words->knowledge->lexicon, text.ptr, text.len - 1, POS_ADJECTIVE, 0);
}

/* An adjective before und, oder and another of the same ending. */
static bool is_first_of_two(const struct analysis *a, size_t word, bool adjective)
{
    if (word + 2 >= a->words.len)
        return false;
    struct span text = a->words.items[word].text, next = a->words.items[word + 2].text;
    return adjective && analysis_has_tag(a, word + 1, TAG_BIT(TAG_KON)) &&
           a->tagged.items[word + 2].possible & TAG_BIT(TAG_ADJA) && text.ptr[text.len - 1] == next.ptr[next.len - 1];
}

/* "Sie können Ihr Programm maßschneidern.": a verb that no list has, where a modal verb waits for one. */
static bool is_awaited_infinitive(const struct analysis *a, size_t word, const struct noun_place *p)
{
    if (!p->named || !(word + 1 >= a->words.len || analysis_has_tag(a, word + 1, EDGES)))
        return false;
    for (size_t i = 0; i < word; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_VMFIN)))
            return true;
    return false;
}

/* "sich von neuem erheben", "seit langem verlassen", "es als erstes finden": the words before stand for a noun without
 * a capital, and the verb at the end of the clause is asked for by another. */
static bool is_behind_fixed_phrase(const struct analysis *a, size_t word)
{
    static const char phrases[] =
        " neuem langem längerem kurzem weitem weiterem weiteres letzteres letzteren letzterem "
        "ersteres ersteren ersterem erstes ersten zweiten dritten nächstes letztes einzelnen ";
    const tag_set helpers = TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VAFIN);
    if (word < 2 || !analysis_word_in(a, word - 1, phrases) ||
        !(a->tagged.items[word].possible & (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVPP))) ||
        !(word + 1 >= a->words.len || analysis_has_tag(a, word + 1, EDGES | helpers)))
        return false;
    if (analysis_has_tag(a, word + 1, helpers)) /* "was als nächstes geschehen muss" */
        return true;
    for (size_t i = word - 1; i-- > 0 && word - i < NEAR && !analysis_has_tag(a, i, EDGES);)
        if (a->tagged.items[i].possible & helpers || analysis_word_in(a, i, " bitte "))
            return true;
    return false;
}

/* "jemanden etwas glauben machen", "ich kriegs" */
static bool is_verb_beside(const struct analysis *a, size_t word)
{
    return (a->tagged.items[word].possible & TAG_BIT(TAG_VVINF) && analysis_word_in(a, word + 1, " machen lassen ")) ||
           (analysis_word_in(a, word - 1, " ich ") && span_ends(a->words.items[word].text, "s"));
}

/* "die viele in zufriedene verwandeln,", "wo die Hitze aus dem Inneren austritt bilden sich": the verb that ends the
 * clause of a conjunction or relative pronoun, which has no other. */
static bool is_verb_of_clause(const struct analysis *a, size_t word, const struct noun_place *p)
{
    const tag_set openers = TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_PWS);
    bool ends = word + 1 >= a->words.len || analysis_has_tag(a, word + 1, EDGES & ~TAG_BIT(TAG_KON));
    bool behind_noun = analysis_has_tag(a, word - 1, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE));
    bool before_verb = (!p->determiner || behind_noun) && analysis_has_tag(a, word + 1, FINITE);
    if (!(a->tagged.items[word].possible & FINITE) || p->article || !(ends || before_verb))
        return false;
    for (size_t i = word; i-- > 0 && word - i < NEAR && !analysis_has_tag(a, i, EDGES);)
        if (analysis_has_tag(a, i, openers) || (i > 0 && analysis_word_in(a, i, " der die das den dem ") &&
                                                analysis_has_tag(a, i - 1, TAG_BIT(TAG_COMMA))))
            return i == 0 || analysis_has_tag(a, i - 1, EDGES); /* but "war bis jetzt erste Wahl" */
        else if (may_be_verb(a, i))
            return false;
    return false;
}

/* "der alliierten Truppen", "die auszubildenden Kräfte", "jede wache Minute": an adjective that looks like a noun, or
 * like what people are called, before a noun that goes with what stands before. */
static bool is_attribute(const struct analysis *a, size_t word, const struct noun_place *p, bool adjective)
{
    struct span text = a->words.items[word].text;
    uint32_t behind = word + 1 < a->words.len ? phrase_cells_of(a, word + 1) : 0;
    bool german = memmem(text.ptr, text.len, "deutsche", 8); /* "eine sudetendeutsche Familie" */
    return (adjective || german) && analysis_has_tag(a, word + 1, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE)) &&
           (!p->cells || behind & p->cells);
}

bool is_kept_in_lower_case(struct check_context *c, const struct sentence_view *s, size_t word,
                           const struct noun_place *p, struct span capital, bool infinitive)
{
    const struct analysis *a = s->analysis;
    struct span text = a->words.items[word].text;
    bool shortened = is_shortened_adjective(c, text);
    bool bare = span_ends(text, "e") && lexicon_has_reading(c->words->knowledge->lexicon, text.ptr, text.len - 1,
                                                            POS_ADJECTIVE, NOMINAL_PREDICATIVE); /* "wache" */
    bool adjective = shortened || bare || a->tagged.items[word].possible & TAG_BIT(TAG_ADJA) || may_be_adjective(text);
    if ((is_verb_of_pronoun(a, word, p) && !is_no_word(c, text)) || is_choice(a, word, p) ||
        is_superlative(c, a, word, capital) || is_first_of_two(a, word, adjective) || is_behind_fixed_phrase(a, word) ||
        is_verb_beside(a, word) || is_verb_of_clause(a, word, p) ||
        is_attribute(a, word, p, bare || is_called_person(text)))
        return true;
    return (shortened && analysis_has_tag(a, word + 1, TAG_BIT(TAG_NN) | TAG_BIT(TAG_KON))) ||
           (infinitive && is_awaited_infinitive(a, word, p));
}
