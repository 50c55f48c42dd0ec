#include "checks/source_number_forms.h"

#include <math.h>

#include "text/word_lists.h"

/* How many tokens behind a number tell what it is. */
enum { REACH = 3, DIGITS_MIN = 5, DIGITS_MAX = 40 };

static bool word_follows(const struct pair_side *side, const struct quantity *q, size_t reach, const char *list)
{
    for (size_t i = q->end; i < side->token_count && i < q->end + reach; i++)
        if (word_in(pair_token(side, i), list))
            return true;
    return false;
}

/* --- telephone numbers */

static size_t add_digits(char *out, size_t len, const struct pair_side *side, const struct quantity *q)
{
    for (size_t i = q->first; i < q->end; i++) {
        struct span s = pair_token(side, i);
        for (size_t k = 0; k < s.len && len < DIGITS_MAX; k++)
            if (s.ptr[k] >= '0' && s.ptr[k] <= '9')
                out[len++] = s.ptr[k];
    }
    return len;
}

static size_t digits_left(char out[DIGITS_MAX], const struct pair_side *side, const struct side_numbers *n)
{
    size_t len = 0;
    for (size_t i = 0; i < n->found.len; i++) {
        const struct quantity *q = &n->found.items[i];
        bool again = i > 0 && q[-1].first == q->first; /* another part of the same token */
        if (!n->matched[i] && number_is_strict(q) && !again)
            len = add_digits(out, len, side, q);
    }
    return len;
}

/* The same digits, grouped otherwise: "(030) 123 456 78". */
static void match_digits(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    char a[DIGITS_MAX], b[DIGITS_MAX];
    size_t len = digits_left(a, &p->source, source);
    if (len < DIGITS_MIN || len == DIGITS_MAX || digits_left(b, &p->target, target) != len || memcmp(a, b, len) != 0)
        return;
    for (size_t i = 0; i < source->found.len; i++)
        source->matched[i] = source->matched[i] || number_is_strict(&source->found.items[i]);
    for (size_t i = 0; i < target->found.len; i++)
        target->matched[i] = target->matched[i] || number_is_strict(&target->found.items[i]);
}

/* --- times */

/* "5 p.m. ET": "23 Uhr". */
static void match_zones(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    for (size_t i = 0; i < source->found.len; i++) {
        if (source->matched[i] || !word_follows(&p->source, &source->found.items[i], REACH + 1,
                                                " et est edt ct cst cdt mt mst pt pst pdt gmt utc bst cet cest "))
            continue;
        for (size_t k = 0; k < target->found.len && !source->matched[i]; k++)
            if (!target->matched[k] && word_follows(&p->target, &target->found.items[k], 1, " uhr "))
                source->matched[i] = target->matched[k] = true;
    }
}

/* The hour that a clock would be at when the words name `hour`: "halb neun" is half past eight. */
static bool is_hour_of(const struct quantity *q, double hour)
{
    for (size_t i = 0; i < q->value_count; i++) {
        double distance = fmod(hour - q->values[i] + 24, 12);
        if (distance == 0 || distance == 1)
            return true;
    }
    return false;
}

/* "8:30" beside "halb neun", "8:45" beside "a quarter to nine". */
static void match_quarters(struct side_numbers *figures, struct side_numbers *words)
{
    for (size_t i = 0; i < figures->found.len; i++) {
        struct quantity *hour = &figures->found.items[i], whole = *hour;
        bool parted = i + 1 < figures->found.len && hour->kind == QUANTITY_PART && hour[1].first == hour->first;
        double minutes = parted ? hour[1].values[0] : hour->parts[1];
        if (figures->matched[i] || (hour->kind != QUANTITY_PART && hour->kind != QUANTITY_DIGITS) ||
            (minutes != 15 && minutes != 30 && minutes != 45))
            continue;
        whole.values[0] = parted ? hour->values[0] : hour->parts[0];
        whole.value_count = parted ? hour->value_count : 1;
        for (size_t k = 0; k + 1 < words->found.len && !figures->matched[i]; k++) {
            const struct quantity *part = &words->found.items[k];
            double share = part->values[0];
            if ((share == 0.5 || share == 0.25) && part->kind == QUANTITY_SPELLED &&
                is_hour_of(&whole, part[1].values[0]))
                figures->matched[i] = figures->matched[i + parted] = words->matched[k] = words->matched[k + 1] = true;
        }
    }
}

/* --- shares */

/* "half the town": "50 Prozent der Stadt". */
static void match_percent(const struct pair_side *side, struct side_numbers *n, struct side_numbers *other)
{
    for (size_t i = 0; i < n->found.len; i++) {
        const struct quantity *q = &n->found.items[i];
        if (n->matched[i] || !word_follows(side, q, 1, " prozent percent % per "))
            continue;
        for (size_t k = 0; k < other->found.len && !n->matched[i]; k++) {
            double share = other->found.items[k].values[0];
            if (share < 1 && fabs(share * 100 - q->values[0]) < 1)
                n->matched[i] = other->matched[k] = true;
        }
    }
}

void numbers_match_forms(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    match_quarters(source, target);
    match_quarters(target, source);
    match_percent(&p->source, source, target);
    match_percent(&p->target, target, source);
    match_zones(p, source, target);
    match_digits(p, source, target);
}
