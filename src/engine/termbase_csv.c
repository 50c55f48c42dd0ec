/* Termbases as CSV (RFC 4180): a line of column names, then an entry a line. */
#include <string.h>

#include "engine/termbase.h"

enum { CSV_COLUMNS_MAX = 64 };

struct csv {
    const char *at, *end;
    char separator;
    size_t line;      /* where the record begins */
    size_t next_line; /* of `at` */
    struct buf text;  /* the fields of the record, one behind the other */
    size_t ends[CSV_COLUMNS_MAX];
    size_t count;
    struct buf *err;
};

static int refuse(const struct csv *c, const char *what)
{
    buf_addf(c->err, "%zu: %s", c->line, what);
    return -1;
}

/* Up to the quotation mark that closes; two in a row are one. */
static int read_quoted(struct csv *c)
{
    for (c->at++; c->at < c->end; c->at++) {
        if (*c->at == '"' && (c->at + 1 == c->end || c->at[1] != '"')) {
            c->at++;
            return 0;
        }
        c->at += *c->at == '"';
        c->next_line += *c->at == '\n';
        buf_add_byte(&c->text, *c->at);
    }
    return refuse(c, "a quotation mark is opened and never closed; a mark inside of a field is written twice, and the "
                     "whole field stands in quotation marks");
}

static bool ends_field(const struct csv *c)
{
    return c->at == c->end || *c->at == c->separator || *c->at == '\n' ||
           (*c->at == '\r' && (c->at + 1 == c->end || c->at[1] == '\n'));
}

static int read_field(struct csv *c)
{
    bool quoted = c->at < c->end && *c->at == '"';
    if (quoted && read_quoted(c) != 0)
        return -1;
    if (quoted && !ends_field(c))
        return refuse(c, "something stands behind the quotation mark that closes a field");
    for (; !ends_field(c); c->at++)
        buf_add_byte(&c->text, *c->at);
    if (c->count == CSV_COLUMNS_MAX)
        return refuse(c, "there are more columns than a termbase has");
    c->ends[c->count++] = c->text.len;
    return 0;
}

/* The next record; one without any field has the single empty one. False at the end of the file, or with a message. */
static bool next_record(struct csv *c)
{
    if (c->at == c->end)
        return false;
    c->line = c->next_line;
    c->count = 0;
    buf_clear(&c->text);
    while (read_field(c) == 0) {
        if (c->at < c->end && *c->at == c->separator) {
            c->at++;
            continue;
        }
        c->at += c->at < c->end && *c->at == '\r';
        c->next_line += c->at < c->end;
        c->at += c->at < c->end;
        return true;
    }
    return false;
}

static struct span field(const struct csv *c, size_t i)
{
    size_t from = i ? c->ends[i - 1] : 0;
    return (struct span){buf_str(&c->text) + from, c->ends[i] - from};
}

static void add_names(struct buf *out)
{
    for (int i = 0; i < TERM_MEMBERS; i++)
        buf_addf(out, i ? ",%s" : "%s", term_member_names[i]);
}

/* Which member each column has. */
static int read_head(struct csv *c, enum term_member columns[CSV_COLUMNS_MAX])
{
    bool source = false, target = false;
    for (size_t i = 0; i < c->count; i++) {
        columns[i] = term_member_of(field(c, i));
        source |= columns[i] == TERM_SOURCE;
        target |= columns[i] == TERM_TARGET;
        if (columns[i] == TERM_MEMBERS) {
            buf_addf(c->err, "%zu: column \"%.*s\" is not known; the first line names the columns: ", c->line,
                     (int)(field(c, i).len < 60 ? field(c, i).len : 60), field(c, i).ptr);
            add_names(c->err);
            return -1;
        }
    }
    if (source && target)
        return 0;
    buf_addf(c->err, "%zu: there is no column \"%s\"; the first line names the columns: ", c->line,
             source ? "target" : "source");
    add_names(c->err);
    return -1;
}

static int add_record(struct termbase *b, const struct csv *c, const enum term_member *columns, size_t count)
{
    struct term_entry entry = {0};
    struct buf why = BUF_EMPTY;
    if (c->count > count) {
        buf_addf(c->err,
                 "%zu: the line has %zu fields, but there are %zu columns; a field with \"%c\" in it stands in "
                 "quotation marks",
                 c->line, c->count, count, c->separator);
        return -1;
    }
    for (size_t i = 0; i < c->count; i++)
        entry.members[columns[i]] = field(c, i);
    int result = termbase_add(b, &entry, &why);
    if (result != 0)
        refuse(c, buf_str(&why));
    buf_release(&why);
    return result;
}

static int read_records(struct termbase *b, struct csv *c)
{
    enum term_member columns[CSV_COLUMNS_MAX];
    if (!next_record(c))
        return c->err->len ? -1 : refuse(c, "the file is empty; its first line names the columns: source,target");
    size_t count = c->count;
    if (read_head(c, columns) != 0)
        return -1;
    while (next_record(c))
        if ((c->count > 1 || c->text.len > 0) && add_record(b, c, columns, count) != 0)
            return -1;
    return c->err->len ? -1 : 0;
}

/* Where a comma is the mark of decimals, programs part columns by semicolons. */
static char separator_of(const char *bytes, size_t len)
{
    const char *newline = memchr(bytes, '\n', len);
    size_t head = newline ? (size_t)(newline - bytes) : len;
    return memchr(bytes, ';', head) && !memchr(bytes, ',', head) ? ';' : ',';
}

int termbase_read_csv(struct termbase *b, const char *bytes, size_t len, struct buf *err)
{
    struct csv c = {bytes, bytes + len, separator_of(bytes, len), 1, 1, BUF_EMPTY, {0}, 0, err};
    int result = read_records(b, &c);
    buf_release(&c.text);
    return result;
}
