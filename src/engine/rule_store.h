/* Rules as they were read once: the whole rule set with its words, its forms of lemmas and its scanner. A start of the
 * program then reads no YAML, looks up no lemma and compiles no pattern, unless PCRE2 is another one. The store is
 * written by src/tools/make_rules.c when the program is built, mapped and used in place; of each rule only what every
 * run asks is read at the start, the rest when it is first wanted.
 *
 * A store is good for exactly the files that it was made from, byte for byte. Files of the same names and sizes that
 * were not changed since it was made are taken for those; of others the bytes are compared. */
#ifndef MTLINT_ENGINE_RULE_STORE_H
#define MTLINT_ENGINE_RULE_STORE_H

#include "engine/rule.h"
#include "engine/rule_files.h"

/* NULL when there is no store at the path, or a damaged one, or one that was made from something else or by another
 * version: the files themselves then have to be read. */
struct ruleset *rule_store_read(const char *path, const struct lang *lang, const struct rule_files *files);

/* Appends what the file holds. False when the files cannot be read again. */
bool rule_store_write(struct ruleset *rs, const struct rule_files *files, struct buf *out);

/* --- The file: this head, then what rule_walk() writes. */

#define RULE_STORE_MAGIC "mtlint\x1Ar"
#define RULE_STORE_BYTE_ORDER 0x01020304u

/* Another one whenever the layout changes, or rules mean something else than before. */
#define RULE_STORE_VERSION 12u

struct rule_store_head {
    char magic[8];
    uint32_t version, byte_order;
    uint64_t sum;   /* of what follows it, rule_store_sum() */
    uint64_t names; /* of the rule_files, ... */
    uint64_t print; /* ... and what rule_files_print() tells of them */
    uint64_t size;  /* of the file */
    uint64_t index; /* where what the rules have in common begins: it stands behind all of them */
};

/* Of a whole store, at least a head; any damage changes it. */
uint64_t rule_store_sum(const char *bytes, size_t size);

#endif
