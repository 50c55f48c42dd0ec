/* What the parts of the rule loader share: reading fields out of a YAML tree and listing what is wrong with them. */
#ifndef MTLINT_ENGINE_RULE_LOAD_H
#define MTLINT_ENGINE_RULE_LOAD_H

#include "engine/rule.h"
#include "engine/yaml_tree.h"
#include "lexicon/forms.h"

struct loader {
    struct ruleset *rules;
    const struct forms *forms; /* NULL: no rule can name a lemma */
    struct buf *err;
    struct intern words, exact_words; /* what becomes the words and forms of the rule set */
    const char *file;                 /* in the arena of the rule set */
    const char *id;                   /* of the rule that is being read, NULL outside of one */
    size_t faults;
    struct intern ids;                 /* of all rules so far ... */
    VEC_OF(const struct rule *) by_id; /* ... and who has them */
    struct intern lemma_ids;
    VEC_OF(struct lemma_words *) lemmas; /* by id, NULL: no lemma */
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

/* A checked pattern that the rule set owns, and its atoms; NULL, no atoms and a fault when it is not right. */
struct pattern *loader_pattern(struct loader *l, const struct yaml_node *node, unsigned options,
                               struct pattern_atoms *atoms);

/* The atoms of a rule of one part, from those of its words. */
void loader_atoms(struct loader *l, struct rule *rule, const struct atom_choice *found);

/* Reads the rules of one file into l->rules. */
void load_rule_file(struct loader *l, const char *path, const char *bytes, size_t len);

/* The kinds of rules: they fill rule->tokens, clause or block, rule->atoms and rule->part_count. */
void load_token_rule(struct loader *l, struct rule *rule, const struct yaml_node *list, const struct yaml_node *mark);
void load_words_in_a_row(struct loader *l, struct rule *rule, const struct yaml_node *phrase);
void load_clause_rule(struct loader *l, struct rule *rule, const struct yaml_node *verb,
                      const struct yaml_node *object);
void load_block_rule(struct loader *l, struct rule *rule, const struct yaml_node *map);
void load_pair_rule(struct loader *l, struct rule *rule, const struct yaml_node *list, const struct yaml_node *topic);

/* The keys that say what one token has to be; those before TOKEN_TAG exclude each other. */
enum { TOKEN_ANY, TOKEN_EXACT, TOKEN_LEMMA, TOKEN_NOT, TOKEN_REGEX, TOKEN_TAG, TOKEN_IS, TOKEN_KEYS };
extern const char *const token_keys[TOKEN_KEYS];

/* Reads them; *atoms are those of the words or the pattern, none where it has none; atoms may be NULL. False and a
 * fault when they make no test. */
bool load_token_test(struct loader *l, const struct rule *rule, size_t line,
                     const struct yaml_node *const values[TOKEN_KEYS], struct token_test *out, struct atom_set *atoms);

/* Appends the list of `with:` (wanted) or `unless:` to the rule's contexts. list may be NULL. */
void load_contexts(struct loader *l, struct rule *rule, const struct yaml_node *list, bool wanted);

/* All forms of a lemma, found once a rule set. */
struct lemma_words {
    const struct span *forms;
    size_t form_count;
    const uint32_t *ids; /* sorted, in the rule set's forms */
    size_t id_count;
    struct atom_set atoms; /* none until they are asked for */
};

/* Also the declined participle of a verb; of a compound noun that is not listed, the forms of its last part. NULL when
 * there is no such lemma. */
struct lemma_words *loader_lemma(struct loader *l, struct span lemma);

/* The same question, without looking for the forms. */
bool loader_is_lemma(struct loader *l, struct span lemma);

/* Words and lemmas that a test is made of (rule_words.c). */
struct rule_words {
    struct loader *l;
    bool exact;     /* the words are compared with regard to case; lemmas always are */
    bool tails;     /* longer words that end in one of them count, too: "*Reise" */
    bool unscanned; /* nobody asks for the atoms */
    VEC_OF(uint32_t) ids;
    VEC_OF(struct atom) atoms;
    double cost;                /* of the atoms */
    VEC_OF(struct span) folded; /* filled only for tails */
};
void rule_words_add(struct rule_words *list, struct span word);

/* A "*" before the lemma sets `tails`. False when there is no such lemma. */
bool rule_words_add_lemma(struct rule_words *list, struct span lemma);

/* The atoms by which the scan finds the words. */
struct atom_set rule_words_atoms(const struct rule_words *list);

/* Makes the words those of a test. */
void rule_words_test(struct rule_words *list, struct token_test *out);
void rule_words_release(struct rule_words *list);

/* Appends the examples of a list to the rule's. */
void load_examples(struct loader *l, struct rule *rule, const struct yaml_node *list, bool bad);

#endif
