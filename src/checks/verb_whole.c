#include "checks/verb_whole.h"

#include "checks/verb_lost.h"
#include "text/phrases.h"
#include "text/subjects.h"
#include "text/word_lists.h"

enum { CALL_WORDS_MAX = 9 };

#define NOUNS (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE))

static size_t stop_of(const struct analysis *a)
{
    size_t stop = a->words.len - 1;
    while (stop > 0 && analysis_has_tag(a, stop - 1, MARKS))
        stop--;
    return stop;
}

static bool may_be_finite(const struct analysis *a, size_t word)
{
    return a->tagged.items[word].possible & (FINITE & ~TAG_BIT(TAG_VVIMP));
}

bool is_free_clause(const struct analysis *a)
{
    size_t first = 0, stop = stop_of(a);
    if (analysis_word_in(a, 0, " ganz genau so fast eben gerade und aber oder nur "))
        first = 1;
    bool compares = analysis_word_in(a, first, " wie ") || (first > 0 && analysis_word_in(a, first, " als "));
    bool opens = compares || analysis_word_in(a, first, " bis dass ");
    if (!opens || stop < first + 3 || !may_be_finite(a, stop - 1) || is_raised_inside(a, stop - 1))
        return false;
    for (size_t i = first; i < stop; i++) /* but "Wie er sagt, er gern gekommen." */
        if (analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) &&
            !analysis_word_in(a, i + 1, " so wie als dass was der die das "))
            return false;
    return true;
}

/* Only adjectives and nouns stand from there to the end. */
static bool only_names_behind(const struct analysis *a, size_t word, size_t stop)
{
    const tag_set parts = NOUNS | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_KON) |
                          TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_VVPP);
    bool described = false;
    for (size_t i = word; i < stop; i++) {
        if (!analysis_has_tag(a, i, parts))
            return false;
        described = described || analysis_has_tag(a, i, NOUNS | TAG_BIT(TAG_ADJA));
    }
    return described;
}

bool is_call(const struct analysis *a)
{
    size_t stop = stop_of(a);
    bool called = stop < CALL_WORDS_MAX &&
                  (span_is(a->words.items[stop].text, "!") || span_ends(a->words.items[stop].text, "\xE2\x80\xA6"));
    if (!called)
        return false;
    if (stop > 0 && analysis_word_in(a, stop - 1, " voraus ahoi "))
        return true;
    for (size_t i = 0; i + 1 < stop; i++)
        if (analysis_word_in(a, i, " du ihr ") && only_names_behind(a, i + 1, stop))
            return true;
    return false;
}

bool is_notice(const struct analysis *a)
{
    size_t stop = stop_of(a);
    if (stop < 3 || !analysis_word_in(a, 0, " kein keine ") || !(a->tagged.items[stop - 1].possible & PARTICIPLES))
        return false;
    for (size_t i = 1; i + 1 < stop; i++)
        if (analysis_has_tag(a, i, FINITE | MARKS | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF)))
            return false;
    return true;
}

bool is_thing_with_aim(const struct analysis *a)
{
    const tag_set parts = DETERMINERS | PREPOSITIONS | NOUNS | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_CARD);
    size_t stop = stop_of(a), i = 1;
    if (!analysis_word_in(a, 0, " ein eine "))
        return false;
    while (i < stop && analysis_has_tag(a, i, parts) && !analysis_word_in(a, i, " um "))
        i++;
    if (!analysis_has_tag(a, i - 1, NOUNS))
        return false;
    if (analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)))
        i++;
    bool aim = stop > 2 && (analysis_has_tag(a, stop - 1, TAG_BIT(TAG_VVIZU)) || analysis_word_in(a, stop - 2, " zu "));
    return i < stop && analysis_word_in(a, i, " um ") && aim;
}

bool is_name_with_byname(const struct analysis *a)
{
    size_t stop = stop_of(a), i = 0;
    while (i + 1 < stop && analysis_has_tag(a, i, NOUNS) && analysis_has_tag(a, i + 1, TAG_BIT(TAG_COMMA)))
        i += 2;
    return i + 3 == stop && analysis_has_tag(a, i, NOUNS) && analysis_word_in(a, i + 1, " der die das ") &&
           analysis_has_tag(a, i + 2, NOUNS | TAG_BIT(TAG_ADJA));
}

bool has_verb_beside_subject(const struct analysis *a)
{
    for (uint32_t i = 1; i + 1 < a->words.len; i++) {
        struct clause_subjects subjects;
        uint32_t clause = a->clause_of.items[i], before = i;
        if (!analysis_has_tag(a, i, FINITE) || !is_main(a, i) || a->clauses.items[clause].finite != i ||
            analysis_has_tag(a, i + 1, MARKS) || is_raised_inside(a, i) || is_no_verb_there(a, i))
            continue;
        while (before > 0 && analysis_has_tag(a, before - 1, TAG_BIT(TAG_ADV)))
            before--;
        clause_subjects(a, clause, &subjects);
        for (size_t k = 0; k < subjects.count; k++) {
            const struct subject *s = &subjects.items[k];
            bool joined = k > 0 && s->first > 0 && analysis_has_tag(a, s->first - 1, TAG_BIT(TAG_KON));
            persons its = joined ? subjects.persons : s->persons;
            bool sure =
                !(a->tagged.items[i].possible & PARTICIPLES) || s->pronoun || analysis_word_in(a, s->first, " ihr ");
            if (s->last + 1 == before && its & verb_persons(a, i) && sure)
                return true;
        }
    }
    return false;
}

bool is_clipped_verb(const struct analysis *a, size_t word)
{
    return analysis_word_in(a, word, " wurd würd ham hätt wär könnt sollt müsst dürft möcht sey seyd seyen ");
}
