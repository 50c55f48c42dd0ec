/* The files that a command is to read. */
#ifndef MTLINT_RUN_INPUT_FILES_H
#define MTLINT_RUN_INPUT_FILES_H

#include "run/session.h"
#include "run/walk.h"

/* Fills an empty list from the operands; without any, standard input, unless that is a terminal. What the project
 * ignores is left out, with a note on standard error for each that was named itself. -1 and messages, a line each, in
 * *err: what could be listed is in the list and may still be read. */
int input_files(struct file_list *list, struct session *s, struct buf *err);

/* Keeps each file once, however it is named: two repairs of one file would be in each other's way. */
void input_files_once(struct file_list *list);

/* Whether a path, which may not exist, is one of the files. */
bool input_files_hold(const struct file_list *list, const char *path);

#endif
