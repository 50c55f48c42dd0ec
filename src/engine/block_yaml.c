/* Reads `block:` of a rule: patterns for whole segments. */
#include "engine/rule_load.h"

enum { KEY_STRONG, KEY_WEAK, KEY_MAX_WORDS, KEY_COUNT };
static const char *const keys[KEY_COUNT] = {"strong", "weak", "max_words"};

enum { DEFAULT_MAX_WORDS = 40, MAX_WORDS = 10000, PATTERNS_MAX = 1000 };

static void add_patterns(struct loader *l, struct rule *rule, const struct yaml_node *list, size_t max,
                         const char *what)
{
    if (!list || !loader_list(l, list, what))
        return;
    if (list->items.len > max) {
        loader_fault(l, list->line, "%zu patterns are too many for %s, at most %zu are possible; part the rule",
                     list->items.len, what, max);
        return;
    }
    struct block_rule *b = &rule->block;
    for (size_t i = 0; i < list->items.len; i++) {
        unsigned options = rule->exact_case ? 0 : PATTERN_CASELESS;
        struct pattern_atoms atoms;
        struct pattern *p = loader_pattern(l, list->items.items[i], options, &atoms);
        if (!p)
            continue;
        rule->atoms[b->pattern_count] = atoms.needed;
        b->patterns[b->pattern_count++] = p;
    }
}

static size_t item_count(const struct yaml_node *list)
{
    return list && list->kind == YAML_LIST ? list->items.len : 0;
}

void load_block_rule(struct loader *l, struct rule *rule, const struct yaml_node *map)
{
    const struct yaml_node *values[KEY_COUNT] = {0};
    if (map->kind != YAML_MAP) {
        loader_fault(l, map->line, "block has to be a mapping with strong, weak and max_words");
        return;
    }
    loader_fields(l, map, keys, KEY_COUNT, values);
    if (!values[KEY_STRONG] && !values[KEY_WEAK])
        loader_fault(l, map->line, "block has no pattern; give it a list of strong or weak ones");
    struct block_rule *b = &rule->block;
    size_t count = item_count(values[KEY_STRONG]) + item_count(values[KEY_WEAK]);
    b->patterns = arena_alloc(&l->rules->arena, count * sizeof(*b->patterns));
    rule->atoms = arena_alloc(&l->rules->arena, count * sizeof(*rule->atoms));
    add_patterns(l, rule, values[KEY_STRONG], PATTERNS_MAX, "strong");
    b->strong_count = b->pattern_count;
    add_patterns(l, rule, values[KEY_WEAK], BLOCK_WEAK_MAX, "weak");
    rule->part_count = b->pattern_count;
    b->max_words = DEFAULT_MAX_WORDS;
    if (values[KEY_MAX_WORDS])
        loader_number(l, values[KEY_MAX_WORDS], "max_words", MAX_WORDS, &b->max_words);
}
