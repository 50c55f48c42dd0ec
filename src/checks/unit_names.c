#include "checks/unit_names.h"

#include "checks/source_temperatures.h"
#include "text/word_lists.h"

/* What a cup weighs depends on what is in it. */
#define FILLED 0.6

const struct unit_pair converted_units[CONVERTED_UNITS] = {
    {" mile miles mi mph ", " kilometer kilometern km km/h stundenkilometer stundenkilometern km/std ", 1.609344,
     UNIT_ROUNDED},
    {" foot feet ft footer footers ", " meter metern m höhenmeter höhenmetern ", 0.3048, UNIT_ROUNDED},
    {" foot feet ft footer footers inch inches in ", " zentimeter zentimetern cm ", 30.48, UNIT_ROUNDED},
    {" inch inches in ", " zentimeter zentimetern cm ", 2.54, UNIT_ROUNDED},
    {" inch inches in ", " millimeter millimetern mm ", 25.4, UNIT_ROUNDED},
    {" yard yards yd ", " meter metern m ", 0.9144, UNIT_ROUNDED},
    {" pound pounds lb lbs ", " kilogramm kilo kilos kg ", 0.45359237, UNIT_ROUNDED},
    {" pound pounds lb lbs ", " gramm g ", 453.59237, UNIT_ROUNDED},
    {" stone ", " kilogramm kilo kilos kg ", 6.35029, UNIT_ROUNDED},
    {" ounce ounces oz ", " gramm g ", 28.349523, UNIT_ROUNDED},
    {" ounce ounces oz ", " milliliter millilitern ml ", 29.57353, UNIT_ROUNDED},
    {" gallon gallons ", " liter litern l ", 3.785412, UNIT_ROUNDED},
    {" gallon gallons ", " liter litern l ", 4.54609, UNIT_ROUNDED},
    {" quart quarts ", " liter litern l ", 0.946353, UNIT_ROUNDED},
    {" pint pints ", " liter litern l ", 0.5, UNIT_ROUNDED},
    {" pint pints ", " milliliter millilitern ml ", 500, UNIT_ROUNDED},
    {" cup cups ", " milliliter millilitern ml ", 240, UNIT_ROUNDED},
    {" cup cups ", " gramm g ", 180, FILLED},
    {" stick sticks ", " gramm g ", 113.4, UNIT_ROUNDED},
    {" tablespoon tablespoons tbsp tbsps tbsp. ", " milliliter millilitern ml ", 15, UNIT_ROUNDED},
    {" tablespoon tablespoons tbsp tbsps tbsp. ", " gramm g ", 13, FILLED},
    {" teaspoon teaspoons tsp tsps tsp. ", " milliliter millilitern ml ", 5, UNIT_ROUNDED},
    {" teaspoon teaspoons tsp tsps tsp. ", " gramm g ", 5, FILLED},
    {" acre acres ", " hektar ha ", 0.40468564, UNIT_ROUNDED},
    {" acre acres ", " quadratmeter quadratmetern qm m² ", 4046.8564, UNIT_ROUNDED},
    {" square ", " quadratkilometer quadratkilometern km² ", 2.589988, UNIT_ROUNDED},
    {" square sq ", " quadratmeter quadratmetern qm m² ", 0.09290304, UNIT_ROUNDED},
    {" minute minutes ", " stunde stunden stündig ", 1.0 / 60, UNIT_ROUNDED},
    {" hour hours ", " minute minuten minütig ", 60, UNIT_ROUNDED},
    {" hour hours ", " tag tage tagen tägig ", 1.0 / 24, UNIT_ROUNDED},
    {" day days ", " stunde stunden stündig ", 24, UNIT_ROUNDED},
    {" day days ", " monat monate monaten monatig ", 1.0 / 30, UNIT_ROUNDED},
    {" day days ", " woche wochen wöchig ", 1.0 / 7, UNIT_ROUNDED},
    {" week weeks ", " tag tage tagen tägig ", 7, UNIT_ROUNDED},
    {" month months ", " tag tage tagen tägig ", 30, UNIT_ROUNDED},
    {" month months ", " woche wochen wöchig ", 4.3, UNIT_ROUNDED},
    {" minute minutes ", " sekunde sekunden ", 60, UNIT_ROUNDED},
    {" second seconds ", " minute minuten ", 1.0 / 60, UNIT_ROUNDED},
    {" year years ", " jahrzehnt jahrzehnte jahrzehnten ", 0.1, UNIT_ROUNDED},
    {" year years ", " jahrhundert jahrhunderte jahrhunderten ", 0.01, UNIT_ROUNDED},
    {" month months ", " jahr jahre jahren jährig ", 1.0 / 12, UNIT_ROUNDED},
    {" year years ", " monat monate monaten monatig ", 12, UNIT_ROUNDED},
    {" decade decades ", " jahr jahre jahren jährig ", 10, UNIT_ROUNDED},
    {" century centuries ", " jahr jahre jahren jährig ", 100, UNIT_ROUNDED},
    {" basis ", " prozentpunkt prozentpunkte prozentpunkten prozent % ", 0.01, UNIT_ROUNDED},
};

const struct shared_unit shared_units[SHARED_UNITS] = {
    {" decade decades ", " jahrzehnt jahrzehnte jahrzehnten "},
    {" century centuries ", " jahrhundert jahrhunderte jahrhunderten "},
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

unsigned is_english_unit(const struct lang *lang, struct span word)
{
    bool is_unit = word_in(word, fahrenheit_units);
    (void)lang;
    for (size_t i = 0; i < CONVERTED_UNITS && !is_unit; i++)
        is_unit = word_in(word, converted_units[i].english);
    for (size_t i = 0; i < SHARED_UNITS && !is_unit; i++)
        is_unit = word_in(word, shared_units[i].english);
    return is_unit;
}
