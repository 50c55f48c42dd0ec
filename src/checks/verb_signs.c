#include "checks/verb_signs.h"

#include "checks/verb_lost.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/word_lists.h"

#define NOUNS (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE))
#define PRONOUNS (TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PDS))

static enum verb_sign sign_of_phrase(const struct analysis *a, const struct noun_phrase *p)
{
    struct span first = a->words.items[p->first].text;
    if (p->preposition != PHRASE_FREE || analysis_has_tag(a, p->first, TAG_BIT(TAG_APPRART)))
        return SIGN_PREPOSITION;
    enum verb_sign sign = SIGN_BARE_SUBJECT;
    if ((analysis_has_tag(a, p->first, TAG_BIT(TAG_ART)) && (first.ptr[0] | 0x20) == 'd') ||
        word_in(first, " dieser diese dieses mein meine sein seine ihr ihre unser unsere "))
        sign = SIGN_DEFINITE_SUBJECT;
    else if (analysis_has_tag(a, p->first, DETERMINERS))
        sign = SIGN_INDEFINITE_SUBJECT;
    else if (analysis_has_tag(a, p->first, TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ADJA)))
        sign = SIGN_DESCRIBED_SUBJECT;
    else if (analysis_has_tag(a, p->last, TAG_BIT(TAG_NE)))
        sign = SIGN_NAME_SUBJECT;
    uint32_t nominative = p->cells & NOMINAL_CASE(CASE_NOMINATIVE);
    unsigned behind = !p->cells                                                   ? 4
                      : nominative && !(p->cells & NOMINAL_CASE(CASE_ACCUSATIVE)) ? 0
                      : nominative                                                ? 1
                      : p->cells & NOMINAL_CASE(CASE_GENITIVE)                    ? 2
                                                                                  : 3;
    return (enum verb_sign)(sign + behind);
}

static enum verb_sign sign_of_finite(const struct analysis *a, uint32_t word)
{
    tag_set possible = a->tagged.items[word].possible;
    if (analysis_has_tag(a, word, TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN)))
        return SIGN_FINITE_AUXILIARY;
    if (!analysis_has_tag(a, word, TAG_BIT(TAG_VVFIN)))
        return SIGN_FINITE_ELSEWHERE;
    return possible & PARTICIPLES         ? SIGN_FINITE_OR_PARTICIPLE
           : possible & INFINITIVES       ? SIGN_FINITE_OR_INFINITIVE
           : possible & TAG_BIT(TAG_ADJD) ? SIGN_FINITE_OR_ADJECTIVE
                                          : SIGN_FINITE_OR_OTHER;
}

static enum verb_sign sign_of_verbal(const struct analysis *a, uint32_t word)
{
    bool either = a->tagged.items[word].possible & FINITE;
    if (word > 0 && analysis_word_in(a, word - 1, " zu ") && a->tagged.items[word].possible & INFINITIVES)
        return SIGN_ZU_INFINITIVE;
    if (analysis_has_tag(a, word, FINITE))
        return sign_of_finite(a, word);
    switch (analysis_tag(a, word)) {
    case TAG_VVPP:
        return either ? SIGN_PARTICIPLE_OR_FINITE : SIGN_PARTICIPLE;
    case TAG_VVINF:
        return either ? SIGN_INFINITIVE_OR_FINITE : SIGN_INFINITIVE;
    case TAG_VVIZU:
        return SIGN_ZU_INFINITIVE;
    default:
        return SIGN_AUXILIARY;
    }
}

static enum verb_sign sign_of_pronoun(const struct analysis *a, uint32_t word)
{
    struct span text = a->words.items[word].text;
    if (word_in(text, " ich er wir man du es sie ihr ")) {
        bool joined = word > 1 && analysis_has_tag(a, word - 1, TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM));
        return joined ? SIGN_JOINED_PRONOUN : SIGN_SUBJECT_PRONOUN;
    }
    if (word_in(text, " sich "))
        return SIGN_REFLEXIVE;
    if (word_in(text, " das dies "))
        return SIGN_THIS;
    return analysis_has_tag(a, word, TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF)) ? SIGN_OBJECT_PRONOUN : SIGN_DETERMINER;
}

static enum verb_sign sign_of_adverb(const struct analysis *a, uint32_t word)
{
    if (analysis_has_tag(a, word, TAG_BIT(TAG_PTKNEG)))
        return SIGN_NOT;
    bool place = analysis_word_in(
        a, word,
        " links rechts oben unten vorn vorne hinten daneben darunter darüber dahinter davor dazwischen "
        "darin darauf hier da dort drinnen draußen außen innen gestern heute morgen damals dazu daran "
        "davon dafür ");
    return place ? SIGN_PLACE : SIGN_ADVERB;
}

static enum verb_sign sign_of_word(const struct analysis *a, uint32_t word)
{
    if (is_no_verb_there(a, word))
        return a->tagged.items[word].possible & DETERMINERS ? SIGN_DETERMINER : SIGN_ADVERB;
    if (analysis_has_tag(a, word, FINITE | PARTICIPLES | INFINITIVES))
        return sign_of_verbal(a, word);
    if (analysis_has_tag(a, word, PRONOUNS | DETERMINERS))
        return sign_of_pronoun(a, word);
    if (analysis_has_tag(a, word, ADVERBS | TAG_BIT(TAG_PWAV)))
        return sign_of_adverb(a, word);
    switch (analysis_tag(a, word)) {
    case TAG_NN:
    case TAG_NE:
        return SIGN_BARE_UNCLEAR;
    case TAG_ADJD:
        return a->tagged.items[word].possible & FINITE ? SIGN_ADJECTIVE_OR_FINITE : SIGN_ADJECTIVE;
    case TAG_PTKVZ:
    case TAG_APPO:
        return SIGN_PREFIX;
    case TAG_KON:
        return SIGN_AND;
    case TAG_CARD:
        return SIGN_NUMBER;
    case TAG_KOUS:
    case TAG_PRELS:
    case TAG_PWS:
        return SIGN_CLAUSE;
    default:
        return SIGN_OTHER;
    }
}

static enum verb_sign sign_of_mark(const struct analysis *a, uint32_t word)
{
    if (analysis_has_tag(a, word, TAG_BIT(TAG_COMMA)))
        return SIGN_COMMA;
    if (analysis_has_tag(a, word, TAG_BIT(TAG_OPEN)))
        return span_is(a->words.items[word].text, "(") ? SIGN_BRACKET : SIGN_QUOTE;
    return SIGN_MARK;
}

/* Commas around a clause that depends on another say no more than the clause. */
static void append(struct verb_signs *out, enum verb_sign sign)
{
    uint8_t before = out->items[out->count - 1];
    if (before == SIGN_CLAUSE && (sign == SIGN_COMMA || sign == SIGN_CLAUSE))
        return;
    if (before == SIGN_COMMA && sign == SIGN_CLAUSE)
        out->count--;
    out->items[out->count++] = (uint8_t)sign;
    out->nominals += sign >= SIGN_DEFINITE_SUBJECT && sign <= SIGN_BARE_UNCLEAR;
}

/* The last word of the phrase, or of what stands behind a preposition or "als". */
static uint32_t last_of(const struct analysis *a, uint32_t word)
{
    const tag_set alone = ADVERBS | PRONOUNS | TAG_BIT(TAG_CARD);
    const struct noun_phrase *p = phrase_at(a, word);
    if (p)
        return p->last;
    if (!analysis_has_tag(a, word, PREPOSITIONS | TAG_BIT(TAG_KOKOM)))
        return word;
    p = phrase_at(a, word + 1);
    if (p)
        return p->last;
    return analysis_has_tag(a, word, PREPOSITIONS) && analysis_has_tag(a, word + 1, alone) ? word + 1 : word;
}

/* "Ganz anders als früher.": the first word has a capital in any case, and alone it may be no noun. */
static bool may_be_no_noun(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set others = ADVERBS | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADJA);
    return p->first == 0 && p->last == 0 && a->tagged.items[0].possible & others;
}

static enum verb_sign sign_at(const struct analysis *a, uint32_t word)
{
    const struct noun_phrase *p = phrase_at(a, word);
    if (analysis_has_tag(a, word, MARKS))
        return sign_of_mark(a, word);
    if (a->clause_of.items[word] != NO_CLAUSE && !is_main(a, word))
        return SIGN_CLAUSE;
    if (p)
        return may_be_no_noun(a, p) ? SIGN_OTHER : sign_of_phrase(a, p);
    if (analysis_has_tag(a, word, PREPOSITIONS))
        return SIGN_PREPOSITION;
    return analysis_has_tag(a, word, TAG_BIT(TAG_KOKOM)) ? SIGN_COMPARISON : sign_of_word(a, word);
}

void verb_signs_find(const struct analysis *a, struct verb_signs *out)
{
    uint32_t end = (uint32_t)a->words.len;
    *out = (struct verb_signs){.items = {SIGN_BEGIN}, .count = 1};
    while (end > 0 && analysis_has_tag(a, end - 1, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_COLON)))
        end--;
    for (uint32_t i = 0; i < end && out->count + 1 < SIGNS_MAX; i++) {
        if (analysis_has_tag(a, i, TAG_BIT(TAG_CLOSE)))
            continue;
        enum verb_sign sign = sign_at(a, i);
        append(out, sign);
        if (sign != SIGN_CLAUSE)
            i = last_of(a, i);
    }
    out->items[out->count++] = SIGN_END;
}
