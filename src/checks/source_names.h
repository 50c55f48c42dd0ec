/* Names of a source text and whether the translation has them. */
#ifndef MTLINT_CHECKS_SOURCE_NAMES_H
#define MTLINT_CHECKS_SOURCE_NAMES_H

#include "engine/check.h"

/* The name that a token of the source side may be: with a capital, four letters or more, without the ending of a
 * genitive; empty for other tokens. Function words are none. */
struct span source_name(const struct pair_side *source, size_t token);

/* Whether the translation has the name: as it stands, inflected, inside a compound, or as one of its translations. */
enum name_presence { NAME_MISSING, NAME_SELDOMER /* than the source side */, NAME_PRESENT };
enum name_presence target_has_name(const struct check_context *c, const struct pair_view *p, struct span name);

/* Whether the source side has the word of the translation: as it stands, without an ending, as a part of a word between
 * hyphens, or as what it is a translation of. */
bool source_has_word(const struct check_context *c, const struct pair_view *p, struct span word);

/* Spellings that differ only in the way of writing another script in letters: "Lavrov", "Lawrow". */
bool names_transliterate(struct span a, struct span b);

#endif
