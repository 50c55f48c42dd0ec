/* Scripts that complete mtlint's words in a shell, made from the tables of commands and options. */
#ifndef MTLINT_RUN_COMPLETION_H
#define MTLINT_RUN_COMPLETION_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/vec.h"
#include "run/options.h"

/* What may stand at a place of the command line. */
struct completion_place {
    bool files, directories, rules; /* rules: ids and names of categories */
    VEC_OF(struct span) words;      /* borrowed from the tables */
};

/* Behind a command, by its operands in the table: "list | explain ID | check" has the words list, explain and check,
 * and rules. To be released. */
struct completion_place completion_of_operands(const struct command_spec *c);

/* The value of an option that has one. To be released. */
struct completion_place completion_of_value(const struct option_spec *s);

void completion_release(struct completion_place *p);

/* Appends the words, parted by blanks. */
void completion_add_words(struct buf *out, const struct completion_place *p);

/* Appends text between single quotes. Fish escapes a quote inside by a backslash, the others leave the quotes for it.
 */
void completion_add_quoted(struct buf *out, const char *text, bool fish);

/* Appends "--format|-f|--output|-o" for all options that have a value. */
void completion_add_valued(struct buf *out, const char *between);

/* Appends the names of the commands. */
void completion_add_commands(struct buf *out, const char *between);

/* Append the script. */
void completion_bash(struct buf *out);
void completion_zsh(struct buf *out);
void completion_fish(struct buf *out);

#endif
