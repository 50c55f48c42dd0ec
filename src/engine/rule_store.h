/* Rules as they were read once: the whole rule set with its words, its forms of lemmas and its scanner. A start of the
 * program then reads no YAML, looks up no lemma and compiles no pattern before it is needed. The store is written by
 * src/tools/make_rules.c when the program is built, mapped and used in place; it is good for exactly the files that it
 * was made from, byte for byte. */
#ifndef MTLINT_ENGINE_RULE_STORE_H
#define MTLINT_ENGINE_RULE_STORE_H

#include "base/buf.h"
#include "engine/rule.h"

/* What a rule set is made from. */
struct rule_sources {
    const char *const *files; /* paths, in the order in which they are read */
    size_t file_count;
    uint64_t print; /* tells their names and bytes, and the forms of lemmas; from rule_print() */
};

/* Adds the bytes of something to the print. */
uint64_t rule_print(uint64_t print, struct span name, struct span bytes);

/* NULL when there is no store at the path, or a damaged one, or one that was made from something else or by another
 * version: the files themselves then have to be read. */
struct ruleset *rule_store_read(const char *path, const struct lang *lang, const struct rule_sources *sources);

/* The rules stay as they are. */
void rule_store_write(struct ruleset *rs, const struct rule_sources *sources, struct buf *out);

/* --- The file: this head, then what rule_walk() writes. */

#define RULE_STORE_MAGIC "mtlint\x1Ar"
#define RULE_STORE_BYTE_ORDER 0x01020304u

/* Another one whenever the layout changes, or rules mean something else than before. */
#define RULE_STORE_VERSION 8u

struct rule_store_head {
    char magic[8];
    uint32_t version, byte_order;
    uint64_t print; /* of the sources */
    uint64_t sum;   /* of what follows the head */
    uint64_t size;  /* of the file */
};

#endif
