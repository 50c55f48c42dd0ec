/* Labels of programs in a catalogue, whose words have capitals without being names. */
#ifndef MTLINT_CHECKS_PROGRAM_LABEL_H
#define MTLINT_CHECKS_PROGRAM_LABEL_H

#include "engine/check.h"

/* The source side is a label and not a sentence, all words of which may have a capital: "Geometric Mean". */
bool is_program_label(const struct check_context *c, const struct pair_view *p);

/* Whether a capitalised token of a label's source side may be any word: its first one, unless the lexicon has it as a
 * name, and one that a mark before the letter of a key cuts ("Scru&b"). */
bool may_be_any_word(const struct check_context *c, const struct pair_view *p, size_t token, struct span name);

#endif
