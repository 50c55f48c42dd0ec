#include "checks/source_number_clock.h"

#include <math.h>

#include "text/word_lists.h"

#define NONE SIZE_MAX

enum { HALF_DAY = 12 * 60 };

static bool word_is_at(const struct pair_side *side, size_t i, const char *list)
{
    return i < side->token_count && pair_token_in(side, i, list);
}

/* --- "half past four", "halb fünf" */

/* Minutes since noon or midnight of the time that number i and the one behind it say in words; below 0 for none. */
static double spoken_time(const struct pair_side *side, const struct side_numbers *n, size_t i)
{
    if (i + 1 >= n->found.len)
        return -1;
    const struct quantity *part = &n->found.items[i], *hour = part + 1;
    double share = part->values[0];
    if (part->kind != QUANTITY_SPELLED || (share != 0.5 && share != 0.25) || hour->kind == QUANTITY_MONTH ||
        hour->values[0] < 1 || hour->values[0] > 12 || fmod(hour->values[0], 1) != 0)
        return -1;
    double at = hour->values[0] * 60, minutes = share * 60;
    if (hour->first == part->end && word_is_at(side, part->first, " halb "))
        return at - minutes;
    if (hour->first != part->end + 1u)
        return -1;
    return word_is_at(side, part->end, " past after nach ")     ? at + minutes
           : word_is_at(side, part->end, " to before vor til ") ? at - minutes
                                                                : -1;
}

/* The only time in words; NONE when there is none or more than one. */
static size_t only_spoken(const struct pair_side *side, const struct side_numbers *n)
{
    size_t only = NONE;
    for (size_t i = 0; i < n->found.len; i++) {
        if (n->matched[i] || spoken_time(side, n, i) < 0)
            continue;
        if (only != NONE)
            return NONE;
        only = i;
    }
    return only;
}

/* Takes both numbers of the time as decided, and gives it as one. */
static struct quantity take_spoken(struct side_numbers *n, size_t i)
{
    struct quantity whole = n->found.items[i];
    whole.end = n->found.items[i + 1].end;
    n->matched[i] = n->matched[i + 1] = true;
    return whole;
}

/* --- "3 p.m.", "15 Uhr" */

/* The hour is of another place, and the translation may have its own: "3 p.m. ET". */
static bool has_zone(const struct pair_side *side, const struct quantity *q)
{
    for (size_t i = q->end; i < q->end + 4u; i++)
        if (word_is_at(side, i,
                       " et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst kst aest time "))
            return true;
    return false;
}

/* "3 p.m.", "six o'clock in the evening", "8 tonight". */
static bool is_afternoon(const struct pair_side *side, const struct quantity *q)
{
    double hour = q->values[0];
    if (hour < 1 || hour >= 12 || has_zone(side, q))
        return false;
    for (size_t i = 1; i < q->value_count; i++)
        if (q->values[i] == hour + 12)
            return true;
    size_t behind = q->end + word_is_at(side, q->end, " o'clock o’clock ");
    return word_is_at(side, behind, " tonight ") ||
           (word_is_at(side, behind, " in at this ") &&
            (word_is_at(side, behind + 1, " afternoon evening night ") ||
             (word_is_at(side, behind + 1, " the ") && word_is_at(side, behind + 2, " afternoon evening "))));
}

static double hour_of(const struct quantity *q)
{
    return q->parts[0] >= 0 ? q->parts[0] : q->values[0];
}

/* The number counts hours of the clock: "15 Uhr", "15.30 Uhr", "15 bis 17 Uhr". */
static bool is_on_clock(const struct pair_side *side, const struct quantity *q)
{
    size_t behind = q->end;
    while (behind + 1 < side->token_count && word_is_at(side, behind, " bis und - – "))
        behind += 2;
    return word_is_at(side, behind, " uhr ");
}

/* Some word says which half of the day it is, in German: "nachmittags", "am Sonntagabend". */
static bool says_half_of_day(const struct pair_side *side)
{
    static const char *const parts[] = {"abend", "nacht", "mittag"};
    for (size_t i = 0; i < side->token_count; i++) {
        struct span word = pair_token(side, i);
        for (size_t k = 0; k < sizeof(parts) / sizeof(parts[0]); k++)
            if (word.len && memmem(word.ptr + 1, word.len - 1, parts[k] + 1, strlen(parts[k]) - 1))
                return true;
        if (word_in(word, " pm p.m. p. "))
            return true;
    }
    return false;
}

static bool afternoon_became_morning(const struct pair_view *p, struct side_numbers *source,
                                     struct side_numbers *target, struct quantity *was, struct quantity *is)
{
    for (size_t i = 0; i < source->found.len; i++) {
        const struct quantity *hour = &source->found.items[i];
        for (size_t k = 0; k < target->found.len && !source->matched[i] && is_afternoon(&p->source, hour); k++) {
            const struct quantity *other = &target->found.items[k];
            if (target->matched[k] || hour_of(other) != hour->values[0] || !is_on_clock(&p->target, other) ||
                says_half_of_day(&p->target))
                continue;
            source->matched[i] = target->matched[k] = true;
            *was = *hour;
            *is = *other;
            return true;
        }
    }
    return false;
}

bool numbers_clock_differs(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target,
                           struct quantity *was, struct quantity *is)
{
    size_t from = only_spoken(&p->source, source), to = only_spoken(&p->target, target);
    if (from != NONE && to != NONE) {
        double distance = fmod(spoken_time(&p->source, source, from) - spoken_time(&p->target, target, to), HALF_DAY);
        *was = take_spoken(source, from);
        *is = take_spoken(target, to);
        if (distance != 0)
            return true;
    }
    return afternoon_became_morning(p, source, target, was, is);
}

void numbers_match_afternoon(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    for (size_t i = 0; i < source->found.len; i++) {
        const struct quantity *q = &source->found.items[i];
        bool morning = word_is_at(&p->source, q->end, " am a.m. a.m a. ");
        for (size_t k = 0; k < target->found.len && !source->matched[i] && !morning; k++) {
            const struct quantity *other = &target->found.items[k];
            double hour = hour_of(q);
            bool same = hour >= 1 && hour < 12 && hour_of(other) == hour + 12;
            bool parted = i + 1 < source->found.len && q[1].kind == QUANTITY_PART && q[1].first == q->first;
            if (target->matched[k] || !same || !is_on_clock(&p->target, other) ||
                (parted && q[1].values[0] != other->parts[1]))
                continue;
            source->matched[i] = target->matched[k] = true;
            if (parted)
                source->matched[i + 1] = true;
        }
    }
}
