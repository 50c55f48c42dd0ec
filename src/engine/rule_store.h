/* Rules as they were read once: the trees of their YAML files, and of each pattern that it is right and which atoms it
 * has. A start of the program then reads no YAML and compiles no pattern before it is needed. The store is written by
 * src/tools/make_rules.c when the program is built, mapped and used in place; it is good for exactly the files that it
 * was made from, byte for byte. */
#ifndef MTLINT_ENGINE_RULE_STORE_H
#define MTLINT_ENGINE_RULE_STORE_H

#include "base/buf.h"
#include "engine/atoms.h"
#include "engine/yaml_tree.h"

/* What was found out about a pattern. */
struct stored_pattern {
    size_t groups;
    struct atom_set atoms, more;
};

/* Tells the files of a rule set: names below their folder, and bytes. Add them in the order in which they are read. */
struct rule_files_hash {
    uint64_t value;
};
void rule_files_add(struct rule_files_hash *h, struct span name, struct span bytes);

struct rule_store;

/* NULL when there is none at the path, or one that was made for other files or by another version: the files themselves
 * then have to be read. */
struct rule_store *rule_store_open(const char *path, struct rule_files_hash files);
void rule_store_close(struct rule_store *s);

/* What is stored, in the order in which it was recorded. The texts live as long as the store, the rest in the arena.
 * The tree of a file that holds nothing is NULL. False when there is no more. */
bool rule_store_tree(struct rule_store *s, struct arena *arena, struct yaml_node **tree);
bool rule_store_pattern(struct rule_store *s, struct arena *arena, struct stored_pattern *out);

/* A store that is being written. */
struct rule_record;
struct rule_record *rule_record_new(void);
void rule_record_free(struct rule_record *r);
void rule_record_tree(struct rule_record *r, const struct yaml_node *tree);
void rule_record_pattern(struct rule_record *r, const struct stored_pattern *pattern);
void rule_record_write(const struct rule_record *r, struct rule_files_hash files, struct buf *out);

#endif
