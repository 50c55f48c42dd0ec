/* What all files of a run share: the options, and for each language its words and rules. Read-only while files are
 * checked. */
#ifndef MTLINT_RUN_SESSION_H
#define MTLINT_RUN_SESSION_H

#include <pthread.h>

#include "base/buf.h"
#include "engine/check.h"
#include "engine/ruleset.h"
#include "lang/lang.h"
#include "lexicon/knowledge.h"
#include "lexicon/translations.h"
#include "run/config_files.h"
#include "run/options.h"
#include "run/profile.h"

/* One language, opened. */
struct language {
    const struct lang *lang;
    struct knowledge knowledge;
    struct ruleset *rules;
    struct tagging *tagging; /* NULL: sentences of the language are not analysed */
    struct language *next;
};

/* The words of a language with those of a project. */
struct own_knowledge {
    struct knowledge knowledge; /* lexicon and spelling are the language's */
    struct own_words words;
};

/* A profile, or why there is none. */
struct profile_answer {
    struct profile *profile;
    struct buf fault;
};

/* What is known of settings before anything is opened for them. */
struct settings_answer {
    uint64_t print;             /* settings_print() */
    const char *source_pattern; /* NULL: none */
    int fail_on;
};

/* A dictionary from one language into another. */
struct session_translations {
    const struct lang *from, *to;
    struct translations *translations; /* NULL: there is none */
    struct buf fault;
};

struct session {
    const struct options *options;
    struct buf data_dir;
    pthread_mutex_t lock; /* guards the rest: a document may ask for what nobody needed before */
    struct language *languages;
    VEC_OF(struct session_translations) translations;
    struct config_files configs;
    struct intern profile_keys; /* the language and the sections of settings files that hold */
    VEC_OF(struct profile_answer) profiles;
    struct intern own_keys; /* a language and lists of words */
    VEC_OF(struct own_knowledge *) own;
    VEC_OF(struct termbase *) terms;     /* of --termbase */
    struct baseline *baseline;           /* of --baseline; NULL: none */
    const struct changed_lines *changed; /* of --diff or --since, borrowed; NULL: all lines count */
    struct cache *cache;                 /* of --cache; NULL: none */
    struct intern print_keys;            /* the sections of settings files that hold */
    VEC_OF(struct settings_answer) prints;
};

/* Finds the data, reads --config, and makes the profile of the command line alone; with --cache only when that was not
 * done before with the same settings. -1 and a message. */
int session_open(struct session *s, const struct options *options, struct buf *err);
void session_close(struct session *s);

/* The same at the end of the process, which gives all of its memory back at once: nothing is freed piece by piece but
 * where somebody looks for leaks. */
void session_end(struct session *s);

/* What holds for the file of that path, which need not exist ("-": a file in the working directory; NULL: what the
 * command line alone says), whose document gives its language as `hint` ("" or NULL: it does not). Files with the same
 * settings share one; it is made at its first use and kept. NULL and a message when it cannot be. Any thread may call.
 */
const struct profile *session_profile(struct session *s, const char *path, const char *hint, struct buf *err);

/* The language of a document at that path that does not tell its own; a tag. */
const char *session_language(struct session *s, const char *path);

/* What of that is known without opening rules and lexicon, for a document without a hint. False when a settings file is
 * wrong. Any thread may call. */
bool session_settings(struct session *s, const char *path, struct settings_answer *answer);

/* The limit of the run's penalty a 1,000 words, by the command line or what holds in the working directory; below 0:
 * none.
 */
enum message_language session_messages(struct session *s);
double session_max_penalty(struct session *s);

/* The dictionary from one language into another, opened at its first use; NULL when the data have none, or with a
 * message when it is damaged. Any thread may call. */
const struct translations *session_translations(struct session *s, const struct lang *from, const struct lang *to,
                                                struct buf *err);

/* Directory of a language's rules. */
void session_rules_dir(const struct session *s, const char *tag, struct buf *path);

#endif
