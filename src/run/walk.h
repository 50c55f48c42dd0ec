/* Operands to files: a directory stands for the files below it that a reader knows. */
#ifndef MTLINT_RUN_WALK_H
#define MTLINT_RUN_WALK_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/vec.h"

struct file_list {
    VEC_OF(char *) paths; /* owned */
};

struct reader;

/* What decides on an entry of a directory. */
struct walk_rules {
    void *arg;
    const char *(*language)(void *arg, const char *path);         /* in which the texts there are written */
    bool (*ignores)(void *arg, const char *path, bool directory); /* left out, with all that is below */
    const struct reader *reader; /* the one that was asked for; NULL: each file's own */
};

/* Appends the files of one operand. The files below a directory come in the order of strcmp: hidden entries are left
 * out, what the rules ignore, and files whose name tells another language than theirs ("x.en.md" beside "x.de.md": a
 * source text). Each directory is entered once, however many links lead to it. -1 and a line for each directory that
 * could not be read in *err; the list holds the rest. */
int walk(struct file_list *list, const char *operand, const struct walk_rules *rules, struct buf *err);

void file_list_release(struct file_list *list);

#endif
