/* A scanner in a store of rules: all its arrays are flat and used in place. */
#include "engine/rule_walk.h"
#include "engine/scanner_table.h"

static bool is_state(const struct scanner *s, uint32_t state)
{
    return (state & ~HIT) < s->state_count;
}

static bool is_output(const struct scanner *s, uint32_t output)
{
    return output == NO_OUTPUT || output < s->output_count;
}

static uint32_t child_count(const struct state *st)
{
    bool few = (st->children & (st->children - 1)) == 0;
    return few ? st->children != 0 : (uint32_t)__builtin_popcountll(st->children);
}

/* Whether a scan stays inside the arrays, whatever the text. A shorter end has a smaller number. */
static bool is_sound(const struct scanner *s, size_t atom_count)
{
    bool sound = s->row_count > 0 && s->row_count <= s->state_count && s->word_start < s->state_count;
    for (size_t i = 0; i < s->state_count; i++) {
        const struct state *st = &s->states[i];
        sound &= st->first_child <= s->state_count && child_count(st) <= s->state_count - st->first_child;
        sound &= ((st->fail & ~HIT) < i || i == 0) && is_output(s, s->first_outputs[i]);
    }
    for (size_t i = 0; i < s->row_count * CLASS_COUNT; i++)
        sound &= is_state(s, s->rows[i]);
    for (size_t i = 0; i < s->output_count; i++)
        sound &= s->outputs[i].atom < atom_count && is_output(s, s->outputs[i].next);
    return sound;
}

struct scanner *scanner_walk(struct store_walk *w, struct scanner *s, size_t atom_count)
{
    if (walk_reads(w))
        s = arena_alloc(w->arena, sizeof(*s));
    size_t cells = s->row_count * CLASS_COUNT, table_size = TABLE_SIZE, heads = s->state_count;
    s->states = walk_flat(w, s->states, &s->state_count, sizeof(*s->states));
    s->first_outputs = walk_flat(w, s->first_outputs, &heads, sizeof(*s->first_outputs));
    s->rows = walk_flat(w, s->rows, &cells, sizeof(*s->rows));
    s->word_start = walk_number(w, s->word_start, UINT32_MAX);
    s->outputs = walk_flat(w, s->outputs, &s->output_count, sizeof(*s->outputs));
    s->points = walk_flat(w, s->points, &s->point_count, sizeof(*s->points));
    const uint8_t *table = walk_flat(w, s->table, &table_size, 1);
    s->row_count = cells / CLASS_COUNT;
    if (!walk_reads(w))
        return s;
    w->broken |= table_size != TABLE_SIZE || heads != s->state_count || !is_sound(s, atom_count);
    if (!w->broken)
        memcpy(s->table, table, TABLE_SIZE);
    return s;
}
