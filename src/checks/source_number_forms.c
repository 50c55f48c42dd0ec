#include "checks/source_number_forms.h"

#include <math.h>

#include "checks/source_number_clock.h"
#include "text/word_lists.h"

enum { RATIO_WORDS = 3, DIGITS_MIN = 5, DIGITS_MAX = 40 };

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

/* --- shares */

/* "one in five", "drei von zehn": 0.2 and 0.3; below 0 when the number is not the first of two such. */
static double ratio_at(const struct pair_side *side, const struct side_numbers *n, size_t i)
{
    if (i + 1 >= n->found.len)
        return -1;
    const struct quantity *part = &n->found.items[i], *whole = part + 1;
    bool joined = whole->first > part->end && whole->first <= part->end + RATIO_WORDS;
    for (size_t k = part->end; k < whole->first && joined; k++)
        joined = word_in(pair_token(side, k), " in of out every von aus ");
    return joined && whole->values[0] > 0 ? part->values[0] / whole->values[0] : -1;
}

/* "every fifth", "jeder fünfte": 0.2; below 0 for others. */
static double nth_share(const struct pair_side *side, const struct quantity *q)
{
    bool nth = q->first > 0 && q->values[0] > 1 &&
               word_in(pair_token(side, q->first - 1), " every jede jeder jedes jeden jedem ");
    return nth ? 1 / q->values[0] : -1;
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
            double fraction = other->found.items[k].values[0], ratio = ratio_at(other_side, other, k),
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

/* --- days and ages */

/* Days that have a name; lists of words, of which a side has all. */
static const struct named_day {
    const char *words[2]; /* each a list of its own */
    double day, month;
} named_days[] = {
    {{" christmas ", " eve "}, 24, 12},
    {{" heiligabend heiligabends ", NULL}, 24, 12},
    {{" christmas ", " day "}, 25, 12},
    {{" weihnachtstag ", " erste ersten erster 1 "}, 25, 12},
    {{" boxing ", " day "}, 26, 12},
    {{" weihnachtstag ", " zweite zweiten zweiter 2 "}, 26, 12},
    {{" year's year’s years ", " eve "}, 31, 12},
    {{" silvester silvesterabend silvesternacht ", NULL}, 31, 12},
    {{" year's year’s years ", " day "}, 1, 1},
    {{" neujahr neujahrstag neujahrstages ", NULL}, 1, 1},
    {{" valentine's valentine’s valentines ", NULL}, 14, 2},
    {{" valentinstag valentinstages ", NULL}, 14, 2},
    {{" patrick's patrick’s ", NULL}, 17, 3},
    {{" fools fools' fool's ", NULL}, 1, 4},
    {{" may ", " day "}, 1, 5},
    {{" maifeiertag ", NULL}, 1, 5},
    {{" independence ", " day "}, 4, 7},
    {{" halloween ", NULL}, 31, 10},
    {{" veterans ", " day "}, 11, 11},
    {{" reformationstag ", NULL}, 31, 10},
    {{" juneteenth ", NULL}, 19, 6},
    {{" nikolaustag ", NULL}, 6, 12},
};

static bool side_has(const struct pair_side *side, const char *list)
{
    bool found = !list;
    for (size_t i = 0; i < side->token_count && !found; i++)
        found = word_in(pair_token(side, i), list);
    return found;
}

static bool has_day(const struct pair_side *side, double day, double month)
{
    for (size_t i = 0; i < sizeof(named_days) / sizeof(named_days[0]); i++) {
        const struct named_day *d = &named_days[i];
        if (d->day == day && d->month == month && side_has(side, d->words[0]) && side_has(side, d->words[1]))
            return true;
    }
    return false;
}

/* "Dec. 24", "24. Dezember", beside the name of the day. */
static void match_days(struct side_numbers *n, const struct pair_side *other)
{
    for (size_t i = 0; i < n->found.len; i++) {
        const struct quantity *month = &n->found.items[i];
        for (size_t k = i > 0 ? i - 1 : 1; k <= i + 1 && k < n->found.len && month->kind == QUANTITY_MONTH; k++)
            n->matched[k] = n->matched[k] || (k != i && has_day(other, n->found.items[k].values[0], month->values[0]));
    }
}

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
    match_days(source, &p->target);
    match_days(target, &p->source);
    match_ages(&p->source, source, target);
    numbers_match_afternoon(p, source, target);
    match_digits(p, source, target);
}
