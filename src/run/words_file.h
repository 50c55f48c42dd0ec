/* Puts words into the words.txt or names.txt of a project. */
#ifndef MTLINT_RUN_WORDS_FILE_H
#define MTLINT_RUN_WORDS_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "lexicon/inflect.h"

/* Appends the path of the words.txt or names.txt that holds for files beside `path` ("-": in the working directory):
 * the one beside the nearest .mtlint.yaml, or beside `config` when that is not NULL. *alone says that there is no
 * settings file yet, and the path is that in the directory of `path`. -1 and a message when the settings are wrong. */
int words_file_for(const char *path, const char *config, enum inflect_as as, struct buf *file, bool *alone,
                   struct buf *err);

/* Adds the words that the file does not have yet, each on a line: at its place when the lines are sorted, else at the
 * end. What was done goes to *said, a line for each word. The file is replaced as a whole, and one of several callers
 * at once waits for the other. -1 and a message: nothing was changed. */
int words_file_add(const char *file, const char *const *words, size_t count, enum inflect_as as, struct buf *said,
                   struct buf *err);

/* Makes an empty settings file beside a words file that has none, so that its words count. */
int words_file_settle(const char *file, struct buf *said, struct buf *err);

#endif
