/* Reads `tokens:` of a rule: a list of elements such as {any: [mache, macht]}, {gap: [0, 5]}. */
#include <stdlib.h>

#include "engine/fold.h"
#include "engine/rule_load.h"

enum { KEY_ANY, KEY_EXACT, KEY_NOT, KEY_REGEX, KEY_GAP, KEY_OPTIONAL, KEY_COUNT };
static const char *const keys[KEY_COUNT] = {"any", "exact", "not", "regex", "gap", "optional"};

struct reading {
    struct loader *l;
    struct rule *rule;
    struct token_rule *tokens;
    struct atom_set best; /* the atoms of the element that sorts out most */
    bool too_long;
};

static void add_step(struct reading *r, const struct yaml_node *node, struct token_step step)
{
    struct token_rule *t = r->tokens;
    step.element = (uint32_t)t->element_count;
    if (t->step_count < TOKEN_STEPS_MAX) {
        t->steps[t->step_count++] = step;
        return;
    }
    if (!r->too_long)
        loader_fault(r->l, node->line, "the sequence is longer than %d tokens; make its gaps shorter", TOKEN_STEPS_MAX);
    r->too_long = true;
}

static void offer_atoms(struct reading *r, struct atom_set atoms)
{
    r->best = atoms_better(r->best, atoms);
}

static int compare_ids(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static uint32_t word_id(struct reading *r, const char *word, bool exact)
{
    struct buf form = BUF_EMPTY;
    (exact ? fold_add_visible : fold_add)(&form, word, strlen(word));
    uint32_t id = intern_id(exact ? &r->l->rules->forms : &r->l->rules->words, buf_str(&form), form.len);
    buf_release(&form);
    return id;
}

static bool is_one_word(struct reading *r, const struct yaml_node *node, const char *word)
{
    if (!strpbrk(word, " \t\r\n"))
        return true;
    loader_fault(r->l, node->line, "\"%s\" is more than one token; write an element for each", word);
    return false;
}

static bool read_words(struct reading *r, const struct yaml_node *list, const char *what, struct token_step *step)
{
    if (!loader_list(r->l, list, what))
        return false;
    size_t count = list->items.len;
    uint32_t *ids = arena_alloc(&r->l->rules->arena, count * sizeof(*ids));
    struct span *words = arena_alloc(&r->l->rules->arena, count * sizeof(*words));
    for (size_t i = 0; i < count; i++) {
        const struct yaml_node *node = list->items.items[i];
        const char *word = loader_text(r->l, node, "a word");
        if (!word || !is_one_word(r, node, word))
            return false;
        words[i] = span_of(word);
        ids[i] = word_id(r, word, step->exact);
    }
    qsort(ids, count, sizeof(*ids), compare_ids);
    step->words = ids;
    step->word_count = count;
    if (step->test == TEST_WORDS && !step->optional)
        offer_atoms(r, atoms_of_words(&r->l->rules->arena, words, count, r->l->rules->lang));
    return true;
}

static void read_gap(struct reading *r, const struct yaml_node *node)
{
    size_t from = 0, to = 0;
    if (node->kind != YAML_LIST || node->items.len != 2) {
        loader_fault(r->l, node->line, "gap has to be a list of two numbers, [least, most]");
        return;
    }
    if (!loader_number(r->l, node->items.items[0], "the least of a gap", TOKEN_STEPS_MAX, &from) ||
        !loader_number(r->l, node->items.items[1], "the most of a gap", TOKEN_STEPS_MAX, &to))
        return;
    if (to < from || to == 0) {
        loader_fault(r->l, node->line, "a gap of %zu to %zu tokens is impossible; the second number is the larger one",
                     from, to);
        return;
    }
    for (size_t i = 0; i < to; i++)
        add_step(r, node, (struct token_step){.test = TEST_GAP, .optional = i >= from});
}

static void read_regex(struct reading *r, const struct yaml_node *node, struct token_step step)
{
    struct atom_set atoms = {0};
    unsigned options = PATTERN_WHOLE | (r->rule->exact_case ? 0 : PATTERN_CASELESS);
    step.regex = loader_pattern(r->l, node, options, &atoms, NULL);
    if (!step.regex)
        return;
    if (!step.optional)
        offer_atoms(r, atoms);
    add_step(r, node, step);
}

static bool read_optional(struct reading *r, const struct yaml_node *node)
{
    static const char *const names[] = {"true", "false"};
    return loader_choice(r->l, node, "value of optional", names, 2) == 0;
}

static void read_test(struct reading *r, int key, const struct yaml_node *node, bool optional)
{
    struct token_step step = {.test = key == KEY_NOT ? TEST_NOT : key == KEY_REGEX ? TEST_REGEX : TEST_WORDS};
    step.optional = optional;
    step.exact = key == KEY_EXACT || (key == KEY_ANY && r->rule->exact_case);
    if (key == KEY_REGEX)
        read_regex(r, node, step);
    else if (read_words(r, node, keys[key], &step))
        add_step(r, node, step);
}

static void read_element(struct reading *r, const struct yaml_node *node, bool edge)
{
    const struct yaml_node *values[KEY_COUNT] = {0};
    if (node->kind != YAML_MAP) {
        loader_fault(r->l, node->line, "an element has to be a mapping such as \"any: [word]\"");
        return;
    }
    loader_fields(r->l, node, keys, KEY_COUNT, values);
    int test = -1, tests = 0;
    for (int key = 0; key < KEY_OPTIONAL; key++)
        if (values[key])
            test = key, tests++;
    if (tests != 1) {
        loader_fault(r->l, node->line, "an element has %d tests; give it one of any, exact, not, regex, gap", tests);
        return;
    }
    bool optional = values[KEY_OPTIONAL] && read_optional(r, values[KEY_OPTIONAL]);
    if (edge && (optional || test == KEY_GAP))
        loader_fault(r->l, node->line, "the first and the last element cannot be a gap or optional; take it out");
    else if (test == KEY_GAP && values[KEY_OPTIONAL])
        loader_fault(r->l, node->line, "a gap is not optional; let it begin at 0");
    else if (test == KEY_GAP)
        read_gap(r, values[KEY_GAP]);
    else
        read_test(r, test, values[test], optional);
}

static void read_mark(struct reading *r, const struct yaml_node *mark)
{
    struct token_rule *t = r->tokens;
    const struct yaml_node *first = mark, *last = mark;
    if (mark->kind == YAML_LIST && mark->items.len == 2) {
        first = mark->items.items[0];
        last = mark->items.items[1];
    }
    if (!loader_number(r->l, first, "mark", t->element_count, &t->mark_first) ||
        !loader_number(r->l, last, "mark", t->element_count, &t->mark_last))
        return;
    if (t->mark_first == 0 || t->mark_last < t->mark_first)
        loader_fault(r->l, mark->line, "mark has to be [first, last], two of the elements 1 to %zu", t->element_count);
}

void load_token_rule(struct loader *l, struct rule *rule, const struct yaml_node *list, const struct yaml_node *mark)
{
    struct reading r = {.l = l, .rule = rule, .tokens = &rule->tokens};
    if (!loader_list(l, list, "tokens"))
        return;
    size_t count = list->items.len;
    if (count > TOKEN_ELEMENTS_MAX) {
        loader_fault(l, list->line, "%zu elements are too many, at most %d are possible; part the rule", count,
                     TOKEN_ELEMENTS_MAX);
        return;
    }
    struct token_step steps[TOKEN_STEPS_MAX];
    rule->tokens.steps = steps;
    for (size_t i = 0; i < count; i++) {
        read_element(&r, list->items.items[i], i == 0 || i + 1 == count);
        rule->tokens.element_count++;
    }
    if (mark)
        read_mark(&r, mark);
    rule->tokens.steps = arena_alloc(&l->rules->arena, rule->tokens.step_count * sizeof(*steps));
    memcpy(rule->tokens.steps, steps, rule->tokens.step_count * sizeof(*steps));
    rule->atoms = arena_alloc(&l->rules->arena, sizeof(*rule->atoms));
    rule->atoms[0] = r.best;
    rule->part_count = 1;
}
