#include "checks/verb_ellipsis.h"

#include <stdlib.h>

#include "base/bug.h"
#include "checks/verb_lost.h"

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
