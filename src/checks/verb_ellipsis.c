#include "checks/verb_ellipsis.h"

#include <stdlib.h>

#include "base/bug.h"
#include "checks/verb_lost.h"
#include "checks/verb_whole.h"

/* With the mark behind. */
enum {
    EQUATION_WORDS = 5, /* "Der Alltag ein Metronom." */
    SHARING_WORDS_MAX = 9,
};

static bool is_equation(const struct analysis *a, size_t first)
{
    return analysis_has_tag(a, first, DETERMINERS) && analysis_has_tag(a, first + 1, TAG_BIT(TAG_NN)) &&
           analysis_word_in(a, first + 2, " ein eine ") && analysis_has_tag(a, first + 3, TAG_BIT(TAG_NN)) &&
           analysis_has_tag(a, first + 4, MARKS);
}

/* "Das Leben ein Traum, der Tod ein Erwachen." */
static bool is_aphorism(const struct analysis *a)
{
    size_t first = 0;
    while (first < a->words.len && is_equation(a, first))
        first += EQUATION_WORDS;
    return first == a->words.len;
}

/* What shares its verb with the sentence before is built like it and short. */
static bool shares_verb(const struct analysis *a, const struct sentence_before *before)
{
    return a->words.len <= SHARING_WORDS_MAX && analysis_has_tag(a, 0, before->opens & (DETERMINERS | PREPOSITIONS));
}

/* "HEY, ICH WILL HIER RAUS!": words in capitals are read as names. */
static bool is_in_capitals(const struct sentence_view *s)
{
    size_t words = 0;
    for (size_t i = 0; i < s->token_count; i++) {
        if (s->tokens[i].cls == TOKEN_WORD && !(s->tokens[i].flags & TOKEN_ALL_CAPITAL))
            return false;
        words += s->tokens[i].cls == TOKEN_WORD;
    }
    return words > 2;
}

/* "Je kleiner das Wissen, desto größer der Reichtum an Ahnungen." */
static bool is_proportion(const struct analysis *a)
{
    bool je = false;
    for (size_t i = 0; i < a->words.len; i++) {
        if (je && analysis_word_in(a, i, " desto umso "))
            return true;
        je = je || analysis_word_in(a, i, " je ");
    }
    return false;
}

/* "Friedrich der Große.", "Die ganzen Jahre lang." */
static bool is_name_or_time(const struct analysis *a)
{
    const size_t stop = a->words.len - 1;
    const tag_set nouns = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA);
    if (stop == 3 && analysis_has_tag(a, 0, nouns) && analysis_word_in(a, 1, " der die das "))
        return analysis_has_tag(a, 2, nouns);
    return stop > 2 && stop < 6 && analysis_has_tag(a, 0, DETERMINERS) &&
           analysis_word_in(a, stop - 1, " lang über hindurch ") && is_measure_noun(a, stop - 2);
}

/* "Ein aus Stein gemeißeltes Abbild von Ritor, Diener der Göttin.": one noun, and what is told of it. */
static bool is_described_noun(const struct analysis *a)
{
    const tag_set parts = DETERMINERS | PREPOSITIONS | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) |
                          TAG_BIT(TAG_KON) | TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_CARD);
    const size_t stop = a->words.len - 1;
    if (stop < 2 || !analysis_word_in(a, 0, " ein eine "))
        return false;
    for (size_t i = 1; i < stop; i++) {
        bool noun_before = analysis_has_tag(a, i - 1, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE));
        bool genitive = analysis_word_in(a, i, " des der eines einer seiner ihrer dieser dieses ");
        if (!analysis_has_tag(a, i, parts) || (noun_before && analysis_has_tag(a, i, DETERMINERS) && !genitive))
            return false;
    }
    return true;
}

bool verb_is_unneeded(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    return is_in_capitals(s) || is_proportion(a) || is_name_or_time(a) || is_described_noun(a) || is_free_clause(a) ||
           is_call(a) || is_notice(a) || is_thing_with_aim(a) || is_name_with_byname(a);
}

bool verb_is_left_out(const struct analysis *a, const struct sentence_before *before)
{
    return is_aphorism(a) || (before->sound && (before->verbless || shares_verb(a, before)));
}

void verb_ellipsis_begin(struct check_context *c, void **state)
{
    (void)c;
    *state = xcalloc(1, sizeof(struct sentence_before));
}

void verb_ellipsis_segment(struct check_context *c, void *state, size_t segment)
{
    (void)c;
    (void)segment;
    *(struct sentence_before *)state = (struct sentence_before){.sound = false};
}

void verb_ellipsis_end(struct check_context *c, void *state)
{
    (void)c;
    free(state);
}
