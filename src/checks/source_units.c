#include "checks/source_units.h"

#include <math.h>
#include <string.h>

#include "checks/source_temperatures.h"
#include "checks/unit_names.h"
#include "checks/unit_places.h"
#include "text/word_lists.h"

static bool is_near(double a, double b, double rounding)
{
    return fabs(a - b) <= rounding * fmax(fabs(a), fabs(b)) || fabs(a - b) <= 0.51;
}

/* --- money */

/* "$0.99": "99 Cent". */
static bool are_cents(const struct quantity *a, const struct pair_side *parts, const struct quantity *b)
{
    return fabs(a->values[0] * 100 - b->values[0]) < 1e-6 && a->values[0] < 100 &&
           unit_is_beside(parts, b, " cent cents ct ¢ penny pence p pennys rappen ");
}

bool quantities_convert(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                        const struct quantity *b)
{
    for (size_t i = 0; i < CONVERTED_UNITS; i++) {
        const struct unit_pair *u = &converted_units[i];
        if (is_near(a->values[0] * u->factor, b->values[0], u->rounding) && unit_is_beside(source, a, u->english) &&
            unit_is_beside(target, b, u->german))
            return true;
        if (is_near(a->values[0] / u->factor, b->values[0], u->rounding) && number_is_for_unit(source, a, u->english) &&
            number_is_for_unit(target, b, u->german))
            return true;
    }
    return temperatures_convert(source, a, target, b) || are_cents(a, target, b) || are_cents(b, source, a);
}

bool mileage_converts(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                      const struct quantity *b)
{
    static const double litres_of_mile = 235.214583; /* divided by the miles a gallon */
    bool miles = unit_is_beside(source, a, " mpg ") ||
                 (unit_is_beside(source, a, " mile miles ") && number_is_for_unit(source, a, " gallon "));
    return miles && a->values[0] > 0 && unit_is_beside(target, b, " liter litern l ") && b[1].values[0] == 100 &&
           unit_is_beside(target, b + 1, " kilometer kilometern km ") &&
           is_near(litres_of_mile / a->values[0], b->values[0], UNIT_ROUNDED);
}

bool quantity_is_rest(const struct pair_side *side, const struct quantity *q, const struct quantity *before)
{
    struct span token = pair_token(side, q->first);
    if (q->first == before->first) /* 6'2" */
        return memchr(token.ptr, '\'', token.len);
    return q->first == before->end + 1u && unit_is_beside(side, q, " inch inches in ounce ounces oz ") &&
           unit_is_beside(side, before, " foot feet ft pound pounds lb lbs ");
}

/* A number, and where its unit may stand. */
struct measured {
    const struct pair_side *side;
    const struct quantity *number;
    size_t behind; /* the token behind the number and the degrees; that of the end behind the last one */
    bool may_be_joined;
};

static struct measured measured(const struct pair_side *side, const struct quantity *q)
{
    struct measured m = {side, q, q->end, unit_may_be_joined(side, q)};
    while (m.behind < side->token_count && pair_token_in(side, m.behind, " ° degree degrees grad "))
        m.behind++;
    return m;
}

/* Whether find_unit() may find any unit of the source text: most numbers have none. */
static bool may_have_unit(const struct measured *m)
{
    return m->may_be_joined || (m->behind < m->side->token_count &&
                                text_side_ask(m->side->text, &m->side->tokens[m->behind], is_english_unit));
}

/* The token of the unit right behind the number, or of both in one; false when it is none of the names. */
static bool find_unit(const struct measured *m, const char *names, size_t *token)
{
    *token = m->behind;
    if (m->behind < m->side->token_count && pair_token_in(m->side, m->behind, names))
        return !pair_token_in(m->side, m->behind, " in square sq basis ");
    *token = m->number->end - 1;
    return m->may_be_joined && unit_is_joined(m->side, m->number, names);
}

/* The unit of shared_units behind the number, SHARED_UNITS for none. */
static size_t shared_unit(const struct measured *m, bool english, size_t *token)
{
    size_t i = 0;
    while (i < SHARED_UNITS && !find_unit(m, english ? shared_units[i].english : shared_units[i].german, token))
        i++;
    return i;
}

bool quantity_unit_changed(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                           const struct quantity *b, size_t *source_unit, size_t *target_unit)
{
    struct measured from = measured(source, a), to = measured(target, b);
    if (!may_have_unit(&from))
        return false;
    for (size_t i = 0; i < CONVERTED_UNITS; i++) {
        const struct unit_pair *u = &converted_units[i];
        if (find_unit(&from, u->english, source_unit) && find_unit(&to, u->german, target_unit))
            return !is_near(a->values[0] * u->factor, b->values[0], u->rounding);
    }
    if (find_unit(&from, fahrenheit_units, source_unit) && find_unit(&to, celsius_units, target_unit))
        return !temperatures_convert(source, a, target, b);
    size_t was = shared_unit(&from, true, source_unit);
    size_t is = was < SHARED_UNITS ? shared_unit(&to, false, target_unit) : SHARED_UNITS;
    return is < SHARED_UNITS && was != is;
}
