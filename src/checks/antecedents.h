/* What a relative pronoun may stand for: the genders and numbers of the nouns and pronouns before it. */
#ifndef MTLINT_CHECKS_ANTECEDENTS_H
#define MTLINT_CHECKS_ANTECEDENTS_H

#include "engine/check.h"
#include "text/analysis.h"

/* Bits of gender and number: NOMINAL_CELL() of the first case, so that cells of any case are brought into one. */
typedef uint8_t genders;
#define MASCULINE ((genders)1)
#define FEMININE ((genders)2)
#define NEUTER ((genders)4)
#define PLURAL ((genders)(8 | 16 | 32))
#define ANY_GENDER ((genders)0x3F)

genders genders_of_cells(uint32_t cells);

/* Those of a noun by its own readings, for the phrase that it ends may be found wrong; of some pronouns. 0 of every
 * other word. */
genders noun_genders(const struct analysis *a, size_t word);

/* Those of all that words first to last may offer a relative clause behind them, and of several of them together. What
 * nothing is known of offers any. Linear time. */
genders antecedent_genders(const struct check_context *c, const struct sentence_view *s, size_t first, size_t last);

/* The same of pronouns alone, for words that are too far away for a noun: "Jeder hat etwas in sich, das". */
genders antecedent_pronouns(const struct analysis *a, size_t first, size_t last);

#endif
