/* What a store of rules holds, in order: the rule set as it is once everything is read and indexed, but without the
 * atoms, which are in the scanner. */
#ifndef MTLINT_ENGINE_RULE_WALK_H
#define MTLINT_ENGINE_RULE_WALK_H

#include "engine/rule.h"
#include "engine/store_walk.h"

/* Reads into an empty rule set, or writes one; files[] are those that the rules stand in. */
void rule_walk(struct store_walk *w, struct ruleset *rs, const char *const *files, size_t file_count);

/* The scanner; when reading in the arena of the walk, not to be freed (scanner_walk.c). atom_count: its atoms are less
 * than that. */
struct scanner *scanner_walk(struct store_walk *w, struct scanner *s, size_t atom_count);

#endif
