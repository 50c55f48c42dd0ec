/* Units of measure by their names in both languages: words in lower case, a blank before and behind each. */
#ifndef MTLINT_CHECKS_UNIT_NAMES_H
#define MTLINT_CHECKS_UNIT_NAMES_H

#include "lang/lang.h"

/* By which share a converted number may be off: "over 100 lbs" are "über 50 kg". */
#define UNIT_ROUNDED 0.11

/* A unit that German converts: `factor` of the metric one make one of the other. */
struct unit_pair {
    const char *english, *german;
    double factor, rounding; /* the share by which a translation may be off */
};

/* Units that both languages have: a number keeps its own. Names with other senses ("m", "second") are left out. */
struct shared_unit {
    const char *english, *german;
};

enum { CONVERTED_UNITS = 45, SHARED_UNITS = 29 };
extern const struct unit_pair converted_units[CONVERTED_UNITS];
extern const struct shared_unit shared_units[SHARED_UNITS];

/* Whether the word is an English name in one of these tables, or of degrees Fahrenheit. The question of
 * text_side_ask(). */
unsigned is_english_unit(const struct lang *lang, struct span word);

#endif
