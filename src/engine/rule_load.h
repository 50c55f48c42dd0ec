/* What the parts of the rule loader share: reading fields out of a YAML tree and listing what is wrong with them. */
#ifndef MTLINT_ENGINE_RULE_LOAD_H
#define MTLINT_ENGINE_RULE_LOAD_H

#include "engine/rule.h"
#include "engine/rule_store.h"
#include "engine/yaml_tree.h"

struct loader {
    struct ruleset *rules;
    struct buf *err;
    const char *file; /* in the arena of the rule set */
    const char *id;   /* of the rule that is being read, NULL outside of one */
    size_t faults;
    struct intern ids;                 /* of all rules so far ... */
    VEC_OF(const struct rule *) by_id; /* ... and who has them */
    struct rule_store *store;          /* where they are read from; NULL: from YAML */
    struct rule_record *record;        /* where they are recorded, or NULL */
};

/* Appends "file:line: rule: message\n" to the errors. */
void loader_fault(struct loader *l, size_t line, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Puts the value of each key of a map where its name stands in names; keys that are unknown or come twice are faults.
 */
void loader_fields(struct loader *l, const struct yaml_node *map, const char *const *names, size_t count,
                   const struct yaml_node **values);

/* The index of a text in a list of names, or -1 and a fault with the nearest name. what: "category" and the like. */
int loader_choice(struct loader *l, const struct yaml_node *node, const char *what, const char *const *names,
                  size_t count);

/* A text that is not empty, a number; a fault and NULL or false when it is something else. */
const char *loader_text(struct loader *l, const struct yaml_node *node, const char *what);
bool loader_number(struct loader *l, const struct yaml_node *node, const char *what, size_t max, size_t *out);

/* True for a list with at least one item; else a fault. */
bool loader_list(struct loader *l, const struct yaml_node *node, const char *what);

/* A checked pattern that the rule set owns, and its atoms; NULL and a fault when it is not right. */
struct pattern *loader_pattern(struct loader *l, const struct yaml_node *node, unsigned options, struct atom_set *atoms,
                               struct atom_set *more);

/* Reads the rules of one file into l->rules: from its bytes, or from the next tree of the store. */
void load_rule_file(struct loader *l, const char *path, const char *bytes, size_t len);
void load_stored_file(struct loader *l, const char *path);

/* The kinds of rules: they fill rule->tokens or rule->block, rule->atoms and rule->part_count. */
void load_token_rule(struct loader *l, struct rule *rule, const struct yaml_node *list, const struct yaml_node *mark);
void load_block_rule(struct loader *l, struct rule *rule, const struct yaml_node *map);

/* Appends the examples of a list to the rule's. */
void load_examples(struct loader *l, struct rule *rule, const struct yaml_node *list, bool bad);

#endif
