/* hunspell behind one small door; the only user of the library. */
#ifndef MTLINT_LEXICON_SPELLING_H
#define MTLINT_LEXICON_SPELLING_H

#include <stdbool.h>

#include "base/buf.h"

struct spelling;

/* Finds <name>.aff and <name>.dic ("de_DE") in the directories of $DICPATH, then in `own` (where a release keeps the
 * dictionary that it was tested with), then in the usual ones, and remembers where. They are read at the
 * first question, and hunspell loads of them what it needs for the words that it is asked of. NULL and a message that
 * names the package when there are none. */
struct spelling *spelling_open(const char *name, const char *own, struct buf *err);
void spelling_close(struct spelling *s);

/* Calls visit for each of the two files. */
void spelling_files(const struct spelling *s, void (*visit)(void *arg, const char *path), void *arg);

/* From now on hunspell has the whole dictionary, which changes no answer: for the test that shows it. */
void spelling_load_all(struct spelling *s);

/* True when the dictionary accepts the word. Safe to call from several threads: a lock guards the library. */
bool spelling_accepts(struct spelling *s, const char *word, size_t len);

#endif
