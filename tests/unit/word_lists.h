/* The word lists of tests/data/words: one row a line, its fields parted by blanks, comments behind "#". Beside NAME.txt
 * stands NAME.known-bugs.txt with the rows that are wrong today: each must stay wrong, so that a fix is noticed. */
#ifndef MTLINT_TESTS_WORD_LISTS_H
#define MTLINT_TESTS_WORD_LISTS_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/vec.h"
#include "lexicon/knowledge.h"

enum { ROW_FIELDS = 3 };

struct word_row {
    const char *fields[ROW_FIELDS]; /* "" when the row has fewer */
};

struct word_rows {
    struct buf bytes;
    VEC_OF(struct word_row) rows;
};

static inline bool word_rows_add(struct word_rows *w, char *line)
{
    struct word_row row = {{"", "", ""}};
    char *save = NULL, *field = strtok_r(line, " \t\r", &save);
    size_t n = 0;
    for (; field && *field != '#'; field = strtok_r(NULL, " \t\r", &save)) {
        if (n == ROW_FIELDS)
            return false;
        row.fields[n++] = field;
    }
    if (n)
        vec_push(&w->rows, row);
    return true;
}

/* False when the file cannot be read or has a row of too many fields. */
static inline bool word_rows_read(struct word_rows *w, const char *name)
{
    char path[256], *save = NULL;
    *w = (struct word_rows){0};
    snprintf(path, sizeof(path), "tests/data/words/%s.txt", name);
    FILE *f = fopen(path, "rb");
    if (!f)
        return false;
    for (int c; (c = getc(f)) != EOF;)
        buf_add_byte(&w->bytes, (char)c);
    fclose(f);
    bool good = true;
    if (w->bytes.len)
        for (char *line = strtok_r(w->bytes.data, "\n", &save); line; line = strtok_r(NULL, "\n", &save))
            good &= word_rows_add(w, line);
    return good;
}

static inline void word_rows_release(struct word_rows *w)
{
    vec_release(&w->rows);
    buf_release(&w->bytes);
}

/* Group set-up and tear-down of a test program: *state is a struct knowledge of German. */
static inline int knowledge_setup(void **state)
{
    static struct knowledge knowledge;
    struct buf err = BUF_EMPTY;
    const char *data = getenv("MTLINT_DATA");
    int failed = knowledge_open(&knowledge, data ? data : "build/data", "de", &err);
    if (failed)
        fprintf(stderr, "%s", buf_str(&err));
    buf_release(&err);
    *state = &knowledge;
    return failed;
}

static inline int knowledge_teardown(void **state)
{
    knowledge_close(*state);
    return 0;
}

/* Whether a row is as it should be; writes what was seen instead into *seen. */
typedef bool row_test(const struct knowledge *k, const struct word_row *row, struct buf *seen);

/* How many rows of NAME.txt fail the test, each named on standard error. -1 when the file holds fewer than `least`. */
static inline long wrong_rows(const struct knowledge *k, const char *name, size_t least, row_test *holds)
{
    struct word_rows w;
    struct buf seen = BUF_EMPTY;
    bool read = word_rows_read(&w, name) && w.rows.len >= least;
    long wrong = read ? 0 : -1;
    for (size_t i = 0; read && i < w.rows.len; i++) {
        const struct word_row *row = &w.rows.items[i];
        buf_clear(&seen);
        if (holds(k, row, &seen))
            continue;
        wrong++;
        fprintf(stderr, "%s.txt: %s: expected %s %s, seen %s\n", name, row->fields[0], row->fields[1], row->fields[2],
                buf_str(&seen));
    }
    buf_release(&seen);
    word_rows_release(&w);
    return wrong;
}

/* How many rows of NAME.known-bugs.txt pass the test, each named on standard error; -1 when there is no such file. */
static inline long mended_rows(const struct knowledge *k, const char *name, row_test *holds)
{
    char file[128];
    struct word_rows w;
    struct buf seen = BUF_EMPTY;
    snprintf(file, sizeof(file), "%s.known-bugs", name);
    bool read = word_rows_read(&w, file);
    long mended = read ? 0 : -1;
    for (size_t i = 0; read && i < w.rows.len; i++) {
        if (!holds(k, &w.rows.items[i], &seen))
            continue;
        mended++;
        fprintf(stderr, "%s.txt: %s is right now: move it to %s.txt\n", file, w.rows.items[i].fields[0], name);
    }
    buf_release(&seen);
    word_rows_release(&w);
    return mended;
}

#endif
