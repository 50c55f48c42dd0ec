/* Whether two words that are near each other are rather two forms of one word than a word and its misspelling.
 * Judged by their letters alone. */
#ifndef MTLINT_LEXICON_ENDINGS_H
#define MTLINT_LEXICON_ENDINGS_H

#include <stdbool.h>

#include "base/span.h"

/* Whether the longer word is the shorter one with an ending that inflects a name: "Altmans" of "Altman". */
bool is_inflection(struct span longer, struct span shorter);

/* Whether the longer word is the genitive of the shorter one. Never of a word in -s, -x, -z or -ß, which takes no s. */
bool is_genitive(struct span longer, struct span shorter);

/* Two slips at the very end are another ending, not a slip: "Untertitel|ung", "Untertitel|n". */
bool is_other_ending(struct span a, struct span b);

/* "kircheneigenen", "kircheneigener": a compound that is known with another ending is no slip. */
bool differs_at_end(struct span a, struct span b);

/* "mehrspaltig" beside "mehrspaltige", "budgetieren" beside "budgetierten": of a rare word only some forms are listed.
 */
bool is_other_form(struct span own, struct span other);

/* "Iraki" beside "Irak", "Savoyer" beside "Savoyen", "Tschetschenin" beside "Tschetschenien": people and their place.
 */
bool is_people_of_place(struct span own, struct span other);

/* "Jolof" beside "Wolof": nobody mistakes the first letter of a name but for a key beside it. */
bool begins_with_far_key(struct span own, struct span other);

/* "dakischen", "fulbischer": an adjective that any name makes. */
bool is_adjective_of_name(struct span word);

/* "Zwergenwache" beside "Zwergewache": a compound with -en- for its link needs no other. */
bool is_other_link(struct span own, struct span other);

/* "Bettlägerigkeit" beside "Bettlägerigzeit": what makes a noun of an adjective is sound. */
bool is_derived_otherwise(struct span own, struct span other);

/* "Füchsle" beside "Füchse": small in Swabia. */
bool is_diminutive(struct span own, struct span other);

#endif
