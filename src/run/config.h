/* One settings file, .mtlint.yaml: what stands in it and on which line. Read-only once read. */
#ifndef MTLINT_RUN_CONFIG_H
#define MTLINT_RUN_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "engine/selection.h"
#include "engine/termbase.h"
#include "lexicon/own_words.h"
#include "run/path_glob.h"

#define CONFIG_NAME ".mtlint.yaml"

struct config;

/* A value and its line, which is 0 when the file is silent about it. */
struct config_text {
    const char *text;
    size_t line;
};

struct config_number {
    int value;
    size_t line;
};

struct config_rule {
    struct selector selector;
    const char *value; /* as written */
    size_t line;
};

typedef VEC_OF(struct config_text) config_texts;

/* A file of words that was read. */
struct config_list {
    const char *path; /* for messages */
    enum inflect_as as;
    size_t count, line; /* line of the settings that names it; 0 when it was found beside them */
};

/* What may hold for some files only: the top of a file, which holds for all below it, or one entry of `overrides`. */
struct config_section {
    const struct config *file;
    struct path_globs files; /* of an override: the files it holds for */
    struct config_text language, source_pattern;
    struct config_number preview;      /* 0 or 1 */
    struct config_number min_severity; /* an enum severity */
    struct config_number fail_on;      /* likewise; SEVERITY_COUNT for never */
    struct config_number messages;     /* an enum message_language; not of an override */
    struct config_number address;      /* an enum address_choice */
    VEC_OF(struct config_rule) rules;  /* in order; the last that matches wins */
    config_texts words, names;         /* files and words */
    struct own_list *own;              /* all of them together; NULL: none. See config_words.h */
    VEC_OF(struct config_list) lists;
};

struct config {
    char *path;     /* for messages; owned */
    char *dir;      /* absolute, without a slash at its end; its files are looked for here; owned */
    char *glob_dir; /* what its globs are relative to; owned */
    bool root;      /* files further up do not count */
    struct config_section top;
    VEC_OF(struct config_section *) overrides; /* in order */
    double max_penalty;                        /* of a run in its directory or below */
    size_t max_penalty_line;
    config_texts termbases;
    VEC_OF(struct termbase *) terms; /* what stands in them */
    struct path_globs ignore;
    struct arena arena;
    struct buf fault; /* "PATH:LINE: what is wrong", or empty */
};

/* An empty config for a file in `dir`; the strings are copied. */
struct config *config_new(const char *path, const char *dir, const char *glob_dir);
void config_free(struct config *c);

/* Reads the bytes into an empty config; what is wrong stands in c->fault then. */
void config_parse(struct config *c, const char *bytes, size_t len);

/* True when an entry of `words` or `names` names a file and is no word itself: it has a slash, or ends in ".txt". */
bool config_names_file(const char *entry);

#endif
