#include "checks/source_number_forms.h"

#include <math.h>

#include "checks/source_number_clock.h"
#include "text/word_lists.h"

enum { RATIO_WORDS = 3, DIGITS_MIN = 5, DIGITS_MAX = 40 };

static bool word_follows(const struct pair_side *side, const struct quantity *q, size_t reach, const char *list)
{
    for (size_t i = q->end; i < side->token_count && i < q->end + reach; i++)
        if (pair_token_in(side, i, list))
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

/* --- sections */

/* "4.1." beside "4.1": the same figures, which one language takes for an ordinal or a date. */
static void match_same_figures(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    for (size_t i = 0; i < source->found.len; i++)
        for (size_t k = 0; k < target->found.len; k++) {
            struct span a = pair_token(&p->source, source->found.items[i].first),
                        b = pair_token(&p->target, target->found.items[k].first);
            a.len -= span_ends(a, ".");
            b.len -= span_ends(b, ".");
            if (memchr(a.ptr, '.', a.len) && span_equal(a, b))
                source->matched[i] = target->matched[k] = true;
        }
}

/* --- shares */

/* "one in five", "drei von zehn": 0.2 and 0.3; below 0 when the number is not the first of two such. */
static double ratio_at(const struct pair_side *side, const struct side_numbers *n, size_t i)
{
    if (i + 1 >= n->found.len)
        return -1;
    const struct quantity *part = &n->found.items[i], *whole = part + 1;
    bool joined = whole->first > part->end && whole->first <= part->end + RATIO_WORDS;
    for (size_t k = part->end; k < whole->first && joined; k++)
        joined = pair_token_in(side, k, " in of out every von aus ");
    return joined && whole->values[0] > 0 ? part->values[0] / whole->values[0] : -1;
}

/* "every fifth", "jeder fünfte": 0.2; below 0 for others. */
static double nth_share(const struct pair_side *side, const struct quantity *q)
{
    bool nth =
        q->first > 0 && q->values[0] > 1 && pair_token_in(side, q->first - 1, " every jede jeder jedes jeden jedem ");
    return nth ? 1 / q->values[0] : -1;
}

/* "a fifth" may be 5 and 0.2. */
static double smallest_value(const struct quantity *q)
{
    double least = q->values[0];
    for (size_t i = 1; i < q->value_count; i++)
        least = fmin(least, q->values[i]);
    return least;
}

/* "half the town": "50 Prozent der Stadt"; "one in five", "jeder Fünfte": "20 Prozent". */
static void match_percent(const struct pair_side *side, struct side_numbers *n, const struct pair_side *other_side,
                          struct side_numbers *other)
{
    for (size_t i = 0; i < n->found.len; i++) {
        const struct quantity *q = &n->found.items[i];
        if (n->matched[i] || !word_follows(side, q, 1, " prozent percent % per "))
            continue;
        for (size_t k = 0; k < other->found.len && !n->matched[i]; k++) {
            double fraction = smallest_value(&other->found.items[k]), ratio = ratio_at(other_side, other, k),
                   nth = nth_share(other_side, &other->found.items[k]);
            double share = ratio >= 0 ? ratio : nth >= 0 ? nth : fraction;
            if (share >= 1 || fabs(share * 100 - q->values[0]) >= 1)
                continue;
            n->matched[i] = other->matched[k] = true;
            if (ratio >= 0)
                other->matched[k + 1] = true;
        }
    }
}

/* --- ages */

/* "in his thirties": "zwischen 30 und 40". */
static void match_ages(const struct pair_side *source, const struct side_numbers *decades, struct side_numbers *target)
{
    for (size_t i = 0; i + 1 < target->found.len; i++)
        for (size_t k = 0; k < decades->found.len && !target->matched[i + 1]; k++) {
            const struct quantity *q = &decades->found.items[k], *low = &target->found.items[i];
            struct span word = pair_token(source, q->end - 1);
            target->matched[i + 1] = target->matched[i] && decades->matched[k] &&
                                     (span_ends(word, "ties") || span_ends(word, "0s")) && quantity_equal(q, low) &&
                                     low[1].values[0] - low->values[0] == 10;
        }
}

void numbers_match_forms(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    match_percent(&p->source, source, &p->target, target);
    match_percent(&p->target, target, &p->source, source);
    match_ages(&p->source, source, target);
    numbers_match_afternoon(p, source, target);
    match_digits(p, source, target);
    match_same_figures(p, source, target);
}
