#include "report/table.h"

#include "report/archive_text.h"

void table_release(struct table *t)
{
    vec_release(&t->cells);
    arena_release(&t->arena);
}

size_t table_rows(const struct table *t)
{
    return t->column_count ? t->cells.len / t->column_count : 0;
}

void table_column(struct table *t, const char *title, bool number)
{
    if (t->column_count == MOST_COLUMNS)
        BUG("a table has too many columns");
    t->columns[t->column_count++] = (struct table_column){title, number};
}

void table_cell(struct table *t, struct span text)
{
    vec_push(&t->cells, arena_span(&t->arena, text));
}

void table_cell_from(struct table *t, struct buf *text)
{
    table_cell(t, buf_span(text));
    buf_clear(text);
}

void table_count(struct table *t, size_t n)
{
    struct buf text = BUF_EMPTY;
    add_grouped(&text, n);
    table_cell_from(t, &text);
    buf_release(&text);
}
