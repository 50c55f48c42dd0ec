#include "checks/source_temperatures.h"

#include <math.h>

#include "checks/unit_places.h"
#include "text/word_lists.h"

const char fahrenheit_units[] = " fahrenheit f ° °f degrees ", celsius_units[] = " celsius c ° °c grad ";

/* How many tokens behind a number "below" may stand. Translations round by some degrees, or by a share. */
enum { BELOW_REACH = 4 };
#define ROUNDED_DEGREES 1.1
#define ROUNDED_SHARE 0.11

static bool touch(const struct token *before, const struct token *t)
{
    return before->off + before->len == t->off;
}

/* "-10", "minus ten" */
static bool has_minus(const struct pair_side *side, const struct quantity *q)
{
    const struct token *number = &side->tokens[q->first];
    if (q->first == 0)
        return false;
    if (pair_token_in(side, q->first - 1, " minus "))
        return true;
    bool range = q->first > 1 && number[-2].cls == TOKEN_NUMBER && touch(&number[-2], &number[-1]);
    return touch(&number[-1], number) && !range && pair_token_in(side, q->first - 1, " - − – ");
}

/* "5 below zero", "zehn Grad unter dem Gefrierpunkt" */
static bool is_below_zero(const struct pair_side *side, const struct quantity *q)
{
    for (size_t i = q->end; i + 1 < side->token_count && i < q->end + BELOW_REACH; i++)
        for (size_t k = i + 1; pair_token_in(side, i, " below unter ") && k < side->token_count && k < i + 3; k++)
            if (pair_token_in(side, k, " zero null freezing gefrierpunkt "))
                return true;
    return false;
}

static double signed_value(const struct pair_side *side, const struct quantity *q)
{
    return has_minus(side, q) || is_below_zero(side, q) ? -q->values[0] : q->values[0];
}

static double to_celsius(double degrees)
{
    return (degrees - 32) / 1.8;
}

/* "in the mid-60s" */
static bool is_decade(const struct pair_side *side, const struct quantity *q)
{
    struct span last = pair_token(side, q->end - 1);
    return span_ends(last, "0s") && fmod(q->values[0], 10) == 0;
}

/* "with lows near 40": the weather needs no unit. */
static bool tells_weather(const struct pair_side *side)
{
    for (size_t i = 0; i < side->token_count; i++)
        if (pair_token_in(side, i, " high highs low lows temperature temperatures thermometer mercury "))
            return true;
    return false;
}

static bool is_near(double a, double b)
{
    return fabs(a - b) <= fmax(ROUNDED_DEGREES, ROUNDED_SHARE * fmax(fabs(a), fabs(b)));
}

bool temperatures_convert(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                          const struct quantity *b)
{
    if (!unit_is_beside(target, b, celsius_units))
        return false;
    double from = signed_value(source, a), is = signed_value(target, b);
    if (is_decade(source, a))
        return is > to_celsius(from) - 1 && is < to_celsius(from + 10) + 1;
    bool degrees = unit_is_beside(source, a, fahrenheit_units) || unit_is_beside(source, a, " below ");
    return (degrees || tells_weather(source)) && (is_near(to_celsius(from), is) || is_near(from / 1.8, is));
}
