#include "checks/source_days.h"

#include "base/ascii.h"
#include "text/word_lists.h"

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
        found = pair_token_in(side, i, list);
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

/* "12.5." of a date: the day and the month; false for other tokens. */
static bool read_short_date(struct span token, double *day, double *month)
{
    double *const values[] = {day, month};
    size_t part = 0, digits = 0;
    *day = *month = 0;
    token.len -= span_ends(token, ".");
    for (size_t i = 0; i < token.len; i++) {
        if (is_digit(token.ptr[i]) && digits < 2) {
            *values[part] = *values[part] * 10 + (token.ptr[i] - '0');
            digits++;
        } else if (token.ptr[i] == '.' && digits > 0 && part == 0) {
            part = 1;
            digits = 0;
        } else {
            return false;
        }
    }
    return part == 1 && digits > 0 && *day >= 1 && *day <= 31 && *month >= 1 && *month <= 12;
}

/* "May 12" beside "12.5." */
static void match_short_dates(struct side_numbers *source, const struct pair_side *side, struct side_numbers *target)
{
    double day, month;
    for (size_t k = 0; k < target->found.len; k++) {
        const struct quantity *q = &target->found.items[k];
        if (target->matched[k] || !read_short_date(pair_token(side, q->first), &day, &month))
            continue;
        for (size_t i = 0; i + 1 < source->found.len; i++) {
            const struct quantity *a = &source->found.items[i], *b = a + 1;
            bool after = a->kind == QUANTITY_MONTH && a->values[0] == month && b->values[0] == day;
            bool before = b->kind == QUANTITY_MONTH && b->values[0] == month && a->values[0] == day;
            if (after || before)
                source->matched[i] = source->matched[i + 1] = target->matched[k] = true;
        }
    }
}

void numbers_match_days(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    match_days(source, &p->target);
    match_days(target, &p->source);
    match_short_dates(source, &p->target, target);
}
