#include "checks/opposite_places.h"

#include "base/ascii.h"
#include "checks/denial.h"
#include "lang/number_words.h"
#include "text/word_lists.h"

size_t opposite_find_listed(const struct pair_side *side, const char *list)
{
    size_t token = OPPOSITE_NONE;
    for (size_t i = 0; i < side->token_count; i++)
        if (side->tokens[i].cls == TOKEN_WORD && pair_token_in(side, i, list))
            token = i;
    return token;
}

/* A number stands before the word: then it is the unit of a measure, which may be told otherwise ("a decade": "zehn
 * Jahre"). */
static bool counts_behind_number(const struct pair_side *side, size_t token)
{
    if (token == 0)
        return false;
    struct span word = pair_token(side, token - 1);
    char lower[LISTED_BYTES];
    size_t len = word.len < sizeof(lower) ? word.len : sizeof(lower);
    ascii_lower_bytes(lower, word.ptr, len);
    return side->tokens[token - 1].flags & TOKEN_HAS_DIGIT ||
           number_word_find(side->lang->tag, (struct span){lower, len});
}

/* "centuries ago": "vor vielen Jahren", "for years": "jahrzehntelang"; how many is not said. */
static bool are_vague_spans(const struct pair_view *p, size_t source, size_t target)
{
    return pair_token_in(&p->source, source, " years decades centuries ") &&
           pair_token_in(&p->target, target, " jahre jahren jahrzehnte jahrzehnten jahrhunderte jahrhunderten ");
}

/* "an- und ausschalten", "ein- oder ausblenden". */
static bool is_second_of_two(const struct pair_side *side, size_t token)
{
    return token > 1 && pair_token_in(side, token - 1, " und oder bzw. sowie ") &&
           span_ends(pair_token(side, token - 2), "-");
}

bool opposite_is_said_otherwise(const struct pair_view *p, enum opposite_set set, size_t source, size_t target)
{
    if (set > OPPOSITE_CLOSED && set != SET_ALWAYS && (side_denies(&p->source) || side_denies(&p->target)))
        return true;
    if (is_second_of_two(&p->target, target))
        return true;
    if (set == SET_PARTS_OF_DAY) /* "tomorrow evening" begins with "Morgen" */
        return opposite_find_listed(&p->source, " tomorrow tomorrow's tomorrow’s ") != OPPOSITE_NONE;
    if (set == SET_SPANS && are_vague_spans(p, source, target))
        return true;
    if (set == SET_SPANS)
        return counts_behind_number(&p->source, source) || counts_behind_number(&p->target, target);
    if (set == SET_DAYS)
        return opposite_find_listed(&p->source, " night night's overnight midnight eve ") != OPPOSITE_NONE ||
               opposite_find_listed(&p->target, " nacht mitternacht ") != OPPOSITE_NONE;
    if (set == SET_COLOURS) /* "a black eye", "black and blue", "green with envy" */
        return opposite_find_listed(&p->target, " auge neid ") != OPPOSITE_NONE ||
               (opposite_find_listed(&p->source, " black ") != OPPOSITE_NONE &&
                opposite_find_listed(&p->source, " blue ") != OPPOSITE_NONE);
    if (set == SET_NATIONS) /* "Greek to me" */
        return opposite_find_listed(&p->target, " spanisch ") != OPPOSITE_NONE &&
               opposite_find_listed(&p->target, " vor vorkommen ") != OPPOSITE_NONE;
    return set == SET_COMPASS && target > 0 &&
           pair_token_in(&p->target, target - 1,
                         " nahe nahen naher mittlere mittleren mittlerer ferne fernen ferner wilde wilden ");
}
