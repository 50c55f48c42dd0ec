/* What reports say about rules, kept so that no rule file has to be read for results that are known already. */
#ifndef MTLINT_RUN_CACHE_RULES_H
#define MTLINT_RUN_CACHE_RULES_H

#include "base/buf.h"
#include "base/intern.h"
#include "base/vec.h"
#include "core/rule_info.h"

struct cache_rules {
    struct buf bytes; /* that the strings lie in */
    struct intern ids;
    VEC_OF(struct rule_info) rules; /* by id */
};

/* Appends one rule to what cache_rules_read() reads. */
void cache_rules_write(struct buf *out, const struct rule_info *rule);

/* Takes over the bytes. False when they are broken; then *c is empty. */
bool cache_rules_read(struct cache_rules *c, struct buf *bytes);
void cache_rules_release(struct cache_rules *c);

/* NULL when there is none. */
const struct rule_info *cache_rules_find(const struct cache_rules *c, const char *id);

#endif
