/* From the atoms of all rules to one scanner, and from each atom back to the rules that need it. */
#include <stdlib.h>
#include <string.h>

#include "engine/rule.h"

struct link {
    uint32_t atom;
    struct probe probe;
};

struct index {
    struct ruleset *rs;
    struct intern names; /* of atoms: flags and text */
    VEC_OF(struct atom) atoms;
    VEC_OF(struct link) links;
};

static uint32_t atom_id(struct index *ix, const struct atom *atom)
{
    struct buf name = BUF_EMPTY;
    buf_add_byte(&name, (char)('0' + atom->word_start + 2 * atom->word_end));
    buf_add_span(&name, atom->text);
    uint32_t id = intern_id(&ix->names, buf_str(&name), name.len);
    buf_release(&name);
    if (id == ix->atoms.len)
        vec_push(&ix->atoms, *atom);
    return id;
}

/* Adds one part of a rule; false when it has no atom. */
static bool add_part(struct index *ix, struct probe probe, const struct atom_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        vec_push(&ix->links, (struct link){atom_id(ix, &set->items[i]), probe});
    if (set->count == 0)
        vec_push(&ix->rs->unfiltered, probe);
    return set->count > 0;
}

static void add_rule(struct index *ix, uint32_t number)
{
    struct rule *rule = ix->rs->rules.items[number];
    bool filtered = true;
    for (uint32_t part = 0; part < rule->part_count; part++)
        filtered &= add_part(ix, (struct probe){number, part}, &rule->atoms[part]);
    rule->needs_more = rule->more.count > 0;
    if (rule->needs_more)
        add_part(ix, (struct probe){number, PART_MORE}, &rule->more);
    ix->rs->unfiltered_rules += !filtered;
}

/* Sorts the links by atom by counting them; those of one atom keep their order, which is that of the rules. */
static void make_probes(struct index *ix)
{
    struct ruleset *rs = ix->rs;
    rs->atom_count = ix->atoms.len;
    rs->probe_start = xcalloc(rs->atom_count + 2, sizeof(*rs->probe_start));
    rs->probes = xcalloc(ix->links.len + 1, sizeof(*rs->probes));
    for (size_t i = 0; i < ix->links.len; i++)
        rs->probe_start[ix->links.items[i].atom + 2]++;
    for (size_t atom = 0; atom < rs->atom_count; atom++)
        rs->probe_start[atom + 2] += rs->probe_start[atom + 1];
    for (size_t i = 0; i < ix->links.len; i++)
        rs->probes[rs->probe_start[ix->links.items[i].atom + 1]++] = ix->links.items[i].probe;
}

/* --- rules for pairs: by the first words of their source phrases */

typedef VEC_OF(struct pair_start) start_list;

static void add_starts(start_list *starts, const struct rule *rule, uint32_t number)
{
    for (uint32_t e = 0; e < rule->pair.entry_count; e++) {
        const struct pair_phrases *sources = &rule->pair.entries[e].parts[PAIR_SOURCE];
        for (uint32_t p = 0; p < sources->count; p++) {
            const struct token_test *first = &sources->items[p].words[0];
            for (size_t i = 0; i < first->word_count; i++)
                vec_push(starts, (struct pair_start){first->words[i], number, e, p});
        }
    }
}

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int compare_starts(const void *a, const void *b)
{
    const struct pair_start *x = a, *y = b;
    int order = compare_numbers(x->word, y->word);
    order = order ? order : compare_numbers(x->rule, y->rule);
    order = order ? order : compare_numbers(x->entry, y->entry);
    return order ? order : compare_numbers(x->phrase, y->phrase);
}

static void make_pair_starts(struct ruleset *rs)
{
    start_list starts = {0};
    for (uint32_t i = 0; i < rs->rules.len; i++)
        if (rs->rules.items[i]->kind == RULE_PAIR)
            add_starts(&starts, rs->rules.items[i], i);
    if (starts.len > 1)
        qsort(starts.items, starts.len, sizeof(*starts.items), compare_starts);
    rs->pair_starts.items = arena_alloc(&rs->arena, (starts.len + 1) * sizeof(*rs->pair_starts.items));
    if (starts.len)
        memcpy(rs->pair_starts.items, starts.items, starts.len * sizeof(*starts.items));
    rs->pair_starts.count = starts.len;
    vec_release(&starts);
}

static void make_word_starts(struct ruleset *rs)
{
    struct word_starts starts;
    for (size_t i = 0; i < rs->rules.len; i++) {
        struct rule *rule = rs->rules.items[i];
        if (!word_starts_make(&starts, rs->scanner, &rule->begin))
            continue;
        struct word_starts *kept = arena_alloc(&rs->arena, sizeof(*kept));
        *kept = starts;
        rule->starts = kept;
    }
}

/* Block rules come first, so that a segment need not look at the other probes of an atom. */
void ruleset_index(struct ruleset *rs)
{
    struct index ix = {.rs = rs};
    intern_init(&ix.names);
    for (int block = 1; block >= 0; block--)
        for (uint32_t i = 0; i < rs->rules.len; i++)
            if ((rs->rules.items[i]->kind == RULE_BLOCK) == block)
                add_rule(&ix, i);
    make_probes(&ix);
    make_pair_starts(rs);
    rs->scanner = scanner_new(ix.atoms.items, ix.atoms.len);
    make_word_starts(rs);
    intern_release(&ix.names);
    vec_release(&ix.atoms);
    vec_release(&ix.links);
}
