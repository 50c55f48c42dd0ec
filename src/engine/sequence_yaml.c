/* Reads `tokens:` of a rule: a list of elements such as {any: [mache, macht]}, {gap: [0, 5]}. */
#include "engine/rule_load.h"

enum { KEY_GAP = TOKEN_KEYS, KEY_VERBS, KEY_OPTIONAL, KEY_REPEAT, KEY_AGREES, KEY_COUNT };

/* Finite verbs: what a gap does not reach across, unless it is told to. */
static const tag_set FINITE = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB);

struct reader {
    struct loader *l;
    struct rule *rule;
    struct token_rule *tokens;
    struct atom_choice found; /* the atoms of the elements that sort out most */
    bool too_long;
};

static void add_step(struct reader *r, size_t line, struct token_step step)
{
    struct token_rule *t = r->tokens;
    step.element = (uint32_t)t->element_count;
    if (token_test_needs_analysis(&step.test)) {
        r->rule->analysis = true;
        r->rule->needs_analysis |= step.test.kind != TEST_GAP;
    }
    if (t->step_count < TOKEN_STEPS_MAX) {
        t->steps[t->step_count++] = step;
        return;
    }
    if (!r->too_long)
        loader_fault(r->l, line, "the sequence is longer than %d tokens; make its gaps shorter", TOKEN_STEPS_MAX);
    r->too_long = true;
}

static void add_steps(struct reader *r, size_t line, struct token_step step, size_t from, size_t to)
{
    for (size_t i = 0; i < to; i++) {
        step.optional = i >= from;
        add_step(r, line, step);
    }
}

/* [least, most] */
static bool read_range(struct reader *r, const struct yaml_node *node, const char *what, size_t *from, size_t *to)
{
    *from = *to = 0;
    if (node->kind != YAML_LIST || node->items.len != 2) {
        loader_fault(r->l, node->line, "%s has to be a list of two numbers, [least, most]", what);
        return false;
    }
    struct buf name = BUF_EMPTY;
    buf_addf(&name, "the least of a %s", what);
    bool fine = loader_number(r->l, node->items.items[0], buf_str(&name), TOKEN_STEPS_MAX, from);
    buf_clear(&name);
    buf_addf(&name, "the most of a %s", what);
    fine = fine && loader_number(r->l, node->items.items[1], buf_str(&name), TOKEN_STEPS_MAX, to);
    buf_release(&name);
    if (!fine)
        return false;
    if (*to >= *from && *to > 0)
        return true;
    loader_fault(r->l, node->line, "a %s of %zu to %zu tokens is impossible; the second number is the larger one", what,
                 *from, *to);
    return false;
}

static bool read_truth(struct reader *r, const struct yaml_node *node, const char *what)
{
    static const char *const names[] = {"true", "false"};
    return node && loader_choice(r->l, node, what, names, 2) == 0;
}

static void read_gap(struct reader *r, const struct yaml_node *const values[KEY_COUNT])
{
    struct token_test test = {.kind = TEST_GAP};
    size_t from, to;
    if (!read_truth(r, values[KEY_VERBS], "value of verbs"))
        test.tags = (TAG_BIT(TAG_COUNT) - 1) & ~FINITE;
    if (read_range(r, values[KEY_GAP], "gap", &from, &to))
        add_steps(r, values[KEY_GAP]->line, (struct token_step){.test = test}, from, to);
}

static void read_test(struct reader *r, const struct yaml_node *node, const struct yaml_node *const values[KEY_COUNT],
                      bool optional)
{
    struct token_step step;
    struct atom_set atoms;
    size_t from = !optional, to = 1;
    if (!load_token_test(r->l, r->rule, node->line, values, &step.test, &atoms))
        return;
    if (values[KEY_REPEAT] && !read_range(r, values[KEY_REPEAT], "repeat", &from, &to))
        return;
    if (from > 0)
        atoms_offer(&r->found, atoms);
    add_steps(r, node->line, step, from, to);
}

/* The number of the element that this one agrees with. */
static void read_agreement(struct reader *r, const struct yaml_node *node)
{
    size_t with, own = r->tokens->element_count + 1;
    if (!loader_number(r->l, node, "agrees", TOKEN_ELEMENTS_MAX, &with))
        return;
    if (with == 0 || with >= own)
        loader_fault(r->l, node->line, "agrees names an element before this one, 1 to %zu", own - 1);
    r->tokens->agreements[r->tokens->agreement_count++] = (struct token_agreement){(uint32_t)own, (uint32_t)with};
    r->rule->analysis = r->rule->needs_analysis = true;
}

static bool may_be_left_out(const struct yaml_node *const values[KEY_COUNT], bool optional)
{
    const struct yaml_node *repeat = values[KEY_REPEAT];
    bool from_zero = repeat && repeat->kind == YAML_LIST && repeat->items.len > 0 &&
                     repeat->items.items[0]->kind == YAML_TEXT && strcmp(repeat->items.items[0]->text, "0") == 0;
    return optional || from_zero || values[KEY_GAP];
}

static void read_element(struct reader *r, const struct yaml_node *node, bool edge)
{
    const struct yaml_node *values[KEY_COUNT] = {0};
    const char *names[KEY_COUNT];
    memcpy(names, token_keys, sizeof(token_keys));
    names[KEY_GAP] = "gap", names[KEY_VERBS] = "verbs", names[KEY_OPTIONAL] = "optional";
    names[KEY_REPEAT] = "repeat", names[KEY_AGREES] = "agrees";
    if (node->kind == YAML_TEXT)
        values[TOKEN_ANY] = node;
    else if (node->kind == YAML_MAP)
        loader_fields(r->l, node, names, KEY_COUNT, values);
    else
        loader_fault(r->l, node->line, "an element has to be a word, or a mapping such as \"any: [word]\"");
    if (node->kind == YAML_LIST)
        return;
    bool optional = read_truth(r, values[KEY_OPTIONAL], "value of optional");
    if (edge && may_be_left_out(values, optional))
        loader_fault(r->l, node->line, "the first and the last element cannot be a gap or optional; take it out");
    else if (values[KEY_GAP] && values[KEY_OPTIONAL])
        loader_fault(r->l, node->line, "a gap is not optional; let it begin at 0");
    else if (values[KEY_GAP])
        read_gap(r, values);
    else
        read_test(r, node, values, optional);
    if (values[KEY_AGREES])
        read_agreement(r, values[KEY_AGREES]);
}

static void read_mark(struct reader *r, const struct yaml_node *mark)
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
    struct reader r = {.l = l, .rule = rule, .tokens = &rule->tokens};
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
    rule->tokens.agreements = arena_alloc(&l->rules->arena, count * sizeof(*rule->tokens.agreements));
    for (size_t i = 0; i < count; i++) {
        read_element(&r, list->items.items[i], i == 0 || i + 1 == count);
        rule->tokens.element_count++;
    }
    if (mark)
        read_mark(&r, mark);
    rule->tokens.steps = arena_alloc(&l->rules->arena, (rule->tokens.step_count + 1) * sizeof(*steps));
    memcpy(rule->tokens.steps, steps, rule->tokens.step_count * sizeof(*steps));
    loader_atoms(l, rule, &r.found);
}
