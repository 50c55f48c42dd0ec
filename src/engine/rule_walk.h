/* What a store of rules holds, in order: the rule set as it is once everything is read and indexed, but without the
 * atoms, which are in the scanner. */
#ifndef MTLINT_ENGINE_RULE_WALK_H
#define MTLINT_ENGINE_RULE_WALK_H

#include "engine/rule.h"
#include "engine/store_walk.h"

/* Reads into an empty rule set, or writes one; files[] are those that the rules stand in. Of each rule it is only what
 * stands before the `body`; bodies[] is where the rest was written, NULL when reading. */
void rule_walk(struct store_walk *w, struct ruleset *rs, const char *const *files, size_t file_count,
               const uint32_t *bodies);

/* The rest of one rule. */
struct rule_walk {
    struct store_walk *w;
    struct span codes_begin;       /* of the codes of all patterns of the store */
    struct pattern_list *patterns; /* reading: takes those of the rule */
};
void rule_walk_body(struct rule_walk *rw, struct rule *rule);

/* The scanner; when reading in the arena of the walk, not to be freed (scanner_walk.c). */
struct scanner *scanner_walk(struct store_walk *w, struct scanner *s);

#endif
