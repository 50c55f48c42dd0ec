/* What all files of a run share: the options, and for each language its words and rules. Read-only while files are
 * checked. */
#ifndef MTLINT_RUN_SESSION_H
#define MTLINT_RUN_SESSION_H

#include <pthread.h>

#include "base/buf.h"
#include "engine/check.h"
#include "engine/ruleset.h"
#include "engine/selection.h"
#include "lang/lang.h"
#include "lexicon/knowledge.h"
#include "run/options.h"

/* One language, opened. */
struct language {
    const struct lang *lang;
    struct knowledge knowledge;
    struct ruleset *rules;
    struct selection selection;
    VEC_OF(const struct check *) checks; /* those that have a rule that is on */
    struct language *next;
};

struct session {
    const struct options *options;
    struct buf data_dir;
    pthread_mutex_t lock; /* guards `languages`: a document may ask for one that nobody needed before */
    struct language *languages;
};

/* Finds the data and opens the language that a document without a hint has. -1 and a message. */
int session_open(struct session *s, const struct options *options, struct buf *err);
void session_close(struct session *s);

/* The language of a tag ("" or NULL: the default), opened at its first use. NULL and a message when it cannot be. */
const struct language *session_language(struct session *s, const char *tag, struct buf *err);

/* The language of documents that do not tell theirs. */
const char *session_default_tag(const struct session *s);

/* Directory of a language's rules. */
void session_rules_dir(const struct session *s, const char *tag, struct buf *path);

#endif
