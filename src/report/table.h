/* A table before it has a form: Markdown and HTML write the same ones. Cells are plain text; who writes them escapes.
 */
#ifndef MTLINT_REPORT_TABLE_H
#define MTLINT_REPORT_TABLE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"

enum { MOST_COLUMNS = 10 };

struct table_column {
    const char *title;
    bool number; /* aligned at the right */
};

struct table {
    const char *id, *title; /* the id is one word, for links; both static */
    const char *note;       /* a sentence about it; NULL for none; static */
    struct table_column columns[MOST_COLUMNS];
    size_t column_count;
    VEC_OF(struct span) cells; /* row after row; each row begins with what it is about */
    size_t more;               /* rows that were left out */
    struct arena arena;        /* of the cells */
};

void table_release(struct table *t);
size_t table_rows(const struct table *t);

void table_column(struct table *t, const char *title, bool number);

/* A cell with the text, or with what is in the buffer, which is cleared. Copied. */
void table_cell(struct table *t, struct span text);
void table_cell_from(struct table *t, struct buf *text);
void table_count(struct table *t, size_t n); /* 1,234 */

#endif
