/* What may stand before the head of a compound: nouns with their linking elements, adjectives, stems of verbs, names,
 * prefixes. */
#ifndef MTLINT_LEXICON_MODIFIERS_H
#define MTLINT_LEXICON_MODIFIERS_H

#include "lexicon/compound.h"

/* Costs are rough negative logarithms: a part costs PART_COST, less what its frequency (in tenths of a Zipf) takes off.
 */
enum { PART_COST = 100, SHORT_PART_COST = 40, MODIFIERS_MAX = 64 };

struct modifier {
    size_t bytes; /* linking element included */
    unsigned cost;
};

/* Every modifier at the beginning of s, which is what remains of a word behind other modifiers; noun: of a compound
 * noun, else of a compound adjective. Linear in len, which is at most COMPOUND_MAX. Returns how many were stored. */
size_t modifiers_find(const struct lexicon *lex, const char *s, size_t len, bool noun,
                      struct modifier out[MODIFIERS_MAX]);

/* The cost of a part by its letters and frequency. */
unsigned part_cost(size_t letters, unsigned frequency);

/* Whether one of the readings is of an article, pronoun or conjunction, or of a modal or auxiliary verb. */
bool is_function_word(const struct reading *r, size_t count);

#endif
