#include "checks/source_units.h"

#include <math.h>
#include <string.h>

#include "text/word_lists.h"

/* Words in lower case, a blank before and behind each; `factor` of the metric unit make one of the other. */
static const struct unit_pair {
    const char *english, *german;
    double factor, offset;
} units[] = {
    {" mile miles mi mph ", " kilometer kilometern km km/h stundenkilometer stundenkilometern km/std ", 1.609344, 0},
    {" foot feet ft ", " meter metern m ", 0.3048, 0},
    {" foot feet ft inch inches in ", " zentimeter zentimetern cm ", 30.48, 0},
    {" inch inches in ", " zentimeter zentimetern cm ", 2.54, 0},
    {" inch inches in ", " millimeter millimetern mm ", 25.4, 0},
    {" yard yards yd ", " meter metern m ", 0.9144, 0},
    {" pound pounds lb lbs ", " kilogramm kilo kilos kg ", 0.45359237, 0},
    {" pound pounds lb lbs ", " gramm g ", 453.59237, 0},
    {" stone ", " kilogramm kilo kilos kg ", 6.35029, 0},
    {" ounce ounces oz ", " gramm g ", 28.349523, 0},
    {" ounce ounces oz ", " milliliter millilitern ml ", 29.57353, 0},
    {" gallon gallons ", " liter litern l ", 3.785412, 0},
    {" gallon gallons ", " liter litern l ", 4.54609, 0},
    {" acre acres ", " hektar ha ", 0.40468564, 0},
    {" acre acres ", " quadratmeter quadratmetern qm m² ", 4046.8564, 0},
    {" square ", " quadratkilometer quadratkilometern km² ", 2.589988, 0},
    {" square sq ", " quadratmeter quadratmetern qm m² ", 0.09290304, 0},
    {" minute minutes ", " stunde stunden ", 1.0 / 60, 0},
    {" hour hours ", " tag tage tagen ", 1.0 / 24, 0},
    {" day days ", " woche wochen ", 1.0 / 7, 0},
    {" week weeks ", " tag tage tagen ", 7, 0},
    {" month months ", " jahr jahre jahren ", 1.0 / 12, 0},
    {" year years ", " monat monate monaten ", 12, 0},
    {" basis ", " prozentpunkt prozentpunkte prozentpunkten prozent % ", 0.01, 0},
    {" fahrenheit f ° °f degrees ", " celsius c ° °c grad ", 1 / 1.8, -32},
};

/* Translations round: "over 100 lbs" are "über 50 kg". */
#define ROUNDING 0.11

static bool is_near(double a, double b)
{
    return fabs(a - b) <= ROUNDING * fmax(fabs(a), fabs(b)) || fabs(a - b) <= 0.51;
}

/* One of the words is a unit behind the number, or is written together with it: "100lbs". */
static bool has_unit(const struct pair_side *side, const struct quantity *q, const char *names)
{
    struct span last = pair_token(side, q->end - 1);
    size_t letters = 0;
    while (letters < last.len &&
           !(last.ptr[last.len - 1 - letters] >= '0' && last.ptr[last.len - 1 - letters] <= '9') &&
           last.ptr[last.len - 1 - letters] != '-')
        letters++;
    struct span suffix = {last.ptr + last.len - letters, letters};
    if (letters > 0 && letters < last.len && word_in(suffix, names))
        return true;
    size_t reach = 2;
    for (size_t i = q->end; i < side->token_count && i < q->end + reach; i++) {
        if (word_in(pair_token(side, i), names))
            return true;
        if (word_in(pair_token(side, i), " x × by mal to bis - – "))
            reach = i - q->end + 3; /* "10 x 15 inches" */
    }
    return false;
}

bool quantities_convert(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                        const struct quantity *b)
{
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        const struct unit_pair *u = &units[i];
        if (is_near((a->values[0] + u->offset) * u->factor, b->values[0]) && has_unit(source, a, u->english) &&
            has_unit(target, b, u->german))
            return true;
    }
    return false;
}

bool quantity_is_rest(const struct pair_side *side, const struct quantity *q, const struct quantity *before)
{
    return q->first == before->end + 1u && has_unit(side, q, " inch inches in ounce ounces oz ") &&
           has_unit(side, before, " foot feet ft pound pounds lb lbs ");
}

/* The token of the unit right behind the number, or of both in one; false when it is none of the names. */
static bool find_unit(const struct pair_side *side, const struct quantity *q, const char *names, size_t *token)
{
    size_t i = q->end;
    while (i < side->token_count && word_in(pair_token(side, i), " ° degree degrees grad "))
        i++;
    *token = i;
    if (i < side->token_count && word_in(pair_token(side, i), names))
        return !word_in(pair_token(side, i), " in square sq basis ");
    struct pair_side number = *side;
    number.token_count = q->end;
    *token = q->end - 1;
    return has_unit(&number, q, names);
}

bool quantity_unit_changed(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                           const struct quantity *b, size_t *source_unit, size_t *target_unit)
{
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        const struct unit_pair *u = &units[i];
        if (find_unit(source, a, u->english, source_unit) && find_unit(target, b, u->german, target_unit))
            return !is_near((a->values[0] + u->offset) * u->factor, b->values[0]);
    }
    return false;
}
