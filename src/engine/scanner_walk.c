/* A scanner in a store of rules: all its arrays are flat and used in place. */
#include "engine/rule_walk.h"
#include "engine/scanner_table.h"

struct scanner *scanner_walk(struct store_walk *w, struct scanner *s)
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
    w->broken |= walk_reads(w) && table_size != TABLE_SIZE;
    if (walk_reads(w) && !w->broken)
        memcpy(s->table, table, TABLE_SIZE);
    return s;
}
