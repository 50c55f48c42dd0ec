#include "checks/source_units.h"

#include <math.h>
#include <string.h>

#include "checks/source_temperatures.h"
#include "checks/unit_places.h"
#include "text/word_lists.h"

/* Translations round: "over 100 lbs" are "über 50 kg". */
#define ROUNDED 0.11
/* What a cup weighs depends on what is in it. */
#define FILLED 0.6

/* Words in lower case, a blank before and behind each; `factor` of the metric unit make one of the other. */
static const struct unit_pair {
    const char *english, *german;
    double factor, rounding; /* by which share a translation may be off */
} units[] = {
    {" mile miles mi mph ", " kilometer kilometern km km/h stundenkilometer stundenkilometern km/std ", 1.609344,
     ROUNDED},
    {" foot feet ft footer footers ", " meter metern m höhenmeter höhenmetern ", 0.3048, ROUNDED},
    {" foot feet ft footer footers inch inches in ", " zentimeter zentimetern cm ", 30.48, ROUNDED},
    {" inch inches in ", " zentimeter zentimetern cm ", 2.54, ROUNDED},
    {" inch inches in ", " millimeter millimetern mm ", 25.4, ROUNDED},
    {" yard yards yd ", " meter metern m ", 0.9144, ROUNDED},
    {" pound pounds lb lbs ", " kilogramm kilo kilos kg ", 0.45359237, ROUNDED},
    {" pound pounds lb lbs ", " gramm g ", 453.59237, ROUNDED},
    {" stone ", " kilogramm kilo kilos kg ", 6.35029, ROUNDED},
    {" ounce ounces oz ", " gramm g ", 28.349523, ROUNDED},
    {" ounce ounces oz ", " milliliter millilitern ml ", 29.57353, ROUNDED},
    {" gallon gallons ", " liter litern l ", 3.785412, ROUNDED},
    {" gallon gallons ", " liter litern l ", 4.54609, ROUNDED},
    {" quart quarts ", " liter litern l ", 0.946353, ROUNDED},
    {" pint pints ", " liter litern l ", 0.5, ROUNDED},
    {" pint pints ", " milliliter millilitern ml ", 500, ROUNDED},
    {" cup cups ", " milliliter millilitern ml ", 240, ROUNDED},
    {" cup cups ", " gramm g ", 180, FILLED},
    {" stick sticks ", " gramm g ", 113.4, ROUNDED},
    {" tablespoon tablespoons tbsp tbsps tbsp. ", " milliliter millilitern ml ", 15, ROUNDED},
    {" tablespoon tablespoons tbsp tbsps tbsp. ", " gramm g ", 13, FILLED},
    {" teaspoon teaspoons tsp tsps tsp. ", " milliliter millilitern ml ", 5, ROUNDED},
    {" teaspoon teaspoons tsp tsps tsp. ", " gramm g ", 5, FILLED},
    {" acre acres ", " hektar ha ", 0.40468564, ROUNDED},
    {" acre acres ", " quadratmeter quadratmetern qm m² ", 4046.8564, ROUNDED},
    {" square ", " quadratkilometer quadratkilometern km² ", 2.589988, ROUNDED},
    {" square sq ", " quadratmeter quadratmetern qm m² ", 0.09290304, ROUNDED},
    {" minute minutes ", " stunde stunden stündig ", 1.0 / 60, ROUNDED},
    {" hour hours ", " minute minuten minütig ", 60, ROUNDED},
    {" hour hours ", " tag tage tagen tägig ", 1.0 / 24, ROUNDED},
    {" day days ", " stunde stunden stündig ", 24, ROUNDED},
    {" day days ", " monat monate monaten monatig ", 1.0 / 30, ROUNDED},
    {" day days ", " woche wochen wöchig ", 1.0 / 7, ROUNDED},
    {" week weeks ", " tag tage tagen tägig ", 7, ROUNDED},
    {" month months ", " tag tage tagen tägig ", 30, ROUNDED},
    {" month months ", " woche wochen wöchig ", 4.3, ROUNDED},
    {" month months ", " jahr jahre jahren jährig ", 1.0 / 12, ROUNDED},
    {" year years ", " monat monate monaten monatig ", 12, ROUNDED},
    {" decade decades ", " jahr jahre jahren jährig ", 10, ROUNDED},
    {" century centuries ", " jahr jahre jahren jährig ", 100, ROUNDED},
    {" basis ", " prozentpunkt prozentpunkte prozentpunkten prozent % ", 0.01, ROUNDED},
};

/* Units that both languages have: a number keeps its own. Names with other senses ("m", "second") are left out. */
static const struct {
    const char *english, *german;
} shared_units[] = {
    {" millimeter millimeters millimetre millimetres mm ", " millimeter millimetern mm "},
    {" centimeter centimeters centimetre centimetres cm ", " zentimeter zentimetern cm "},
    {" meter meters metre metres ", " meter metern m "},
    {" kilometer kilometers kilometre kilometres km ", " kilometer kilometern km "},
    {" milligram milligrams mg ", " milligramm mg "},
    {" gram grams g ", " gramm g "},
    {" kilogram kilograms kilo kilos kg ", " kilogramm kilo kilos kg "},
    {" tonne tonnes ", " tonne tonnen t "},
    {" milliliter milliliters millilitre millilitres ml ", " milliliter millilitern ml "},
    {" liter liters litre litres ", " liter litern l "},
    {" kilobyte kilobytes kb ", " kilobyte kilobytes kb "},
    {" megabyte megabytes mb ", " megabyte megabytes mb "},
    {" gigabyte gigabytes gb ", " gigabyte gigabytes gb "},
    {" terabyte terabytes tb ", " terabyte terabytes tb "},
    {" watt watts ", " watt w "},
    {" kilowatt kilowatts kw ", " kilowatt kw "},
    {" megawatt megawatts mw ", " megawatt mw "},
    {" seconds ", " sekunde sekunden "},
    {" minute minutes ", " minute minuten "},
    {" hour hours ", " stunde stunden "},
    {" day days ", " tag tage tagen "},
    {" week weeks ", " woche wochen "},
    {" month months ", " monat monate monaten "},
    {" year years ", " jahr jahre jahren "},
    {" decade decades ", " jahrzehnt jahrzehnte jahrzehnten "},
    {" mile miles ", " meile meilen "},
    {" yard yards ", " yard yards "},
};
enum { SHARED_UNITS = sizeof(shared_units) / sizeof(shared_units[0]) };

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
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        const struct unit_pair *u = &units[i];
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
           is_near(litres_of_mile / a->values[0], b->values[0], ROUNDED);
}

bool quantity_is_rest(const struct pair_side *side, const struct quantity *q, const struct quantity *before)
{
    struct span token = pair_token(side, q->first);
    if (q->first == before->first) /* 6'2" */
        return memchr(token.ptr, '\'', token.len);
    return q->first == before->end + 1u && unit_is_beside(side, q, " inch inches in ounce ounces oz ") &&
           unit_is_beside(side, before, " foot feet ft pound pounds lb lbs ");
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
    *token = q->end - 1;
    return unit_is_joined(side, q, names);
}

/* The unit of shared_units behind the number, SHARED_UNITS for none. */
static size_t shared_unit(const struct pair_side *side, const struct quantity *q, bool english, size_t *token)
{
    size_t i = 0;
    while (i < SHARED_UNITS && !find_unit(side, q, english ? shared_units[i].english : shared_units[i].german, token))
        i++;
    return i;
}

bool quantity_unit_changed(const struct pair_side *source, const struct quantity *a, const struct pair_side *target,
                           const struct quantity *b, size_t *source_unit, size_t *target_unit)
{
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        const struct unit_pair *u = &units[i];
        if (find_unit(source, a, u->english, source_unit) && find_unit(target, b, u->german, target_unit))
            return !is_near(a->values[0] * u->factor, b->values[0], u->rounding);
    }
    if (find_unit(source, a, fahrenheit_units, source_unit) && find_unit(target, b, celsius_units, target_unit))
        return !temperatures_convert(source, a, target, b);
    size_t was = shared_unit(source, a, true, source_unit), is = shared_unit(target, b, false, target_unit);
    return was < SHARED_UNITS && is < SHARED_UNITS && was != is;
}
