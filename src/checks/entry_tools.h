/* For checks of a catalogue's entries: strings as wholes, beside the strings that they translate. */
#ifndef MTLINT_CHECKS_ENTRY_TOOLS_H
#define MTLINT_CHECKS_ENTRY_TOOLS_H

#include "engine/check.h"

struct entry_pair {
    const struct entry *source, *target;
    struct span from, to; /* what they say; both have letters */
};

/* Entry i of the document with the one that it translates; false when there is nothing to be compared: no source text,
 * no translation, a branch of a choice. */
bool entry_pair_at(const struct check_context *c, size_t i, struct entry_pair *p);

/* Visits the entries that entry_pair_at() accepts, in their order. */
void entry_pairs_each(struct check_context *c, void (*visit)(struct check_context *c, const struct entry_pair *p));

/* Adds a finding over the whole string of the translation with the source string beside it. NULL when its rule is off.
 */
struct finding *entry_emit(struct check_context *c, const struct rule_info *rule, const struct entry_pair *p,
                           const char *message, ...) __attribute__((format(printf, 4, 5)));

/* As much of a text as a message shows, and "" or " …" to go behind it in *more. */
struct span entry_beginning(struct span text, const char **more);

/* Whether there is a letter in it. */
bool entry_has_letter(struct span text);

#endif
