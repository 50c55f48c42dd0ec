/* One file from its bytes to its report. */
#ifndef MTLINT_RUN_CHECK_FILE_H
#define MTLINT_RUN_CHECK_FILE_H

#include "base/arena.h"
#include "core/file_report.h"
#include "lexicon/memo.h"
#include "run/original.h"
#include "run/session.h"
#include "text/analysis.h"
#include "text/tokenizer.h"

/* What one worker keeps from file to file. */
struct workspace {
    struct session *session;
    const struct profile *profile;   /* of the last file; NULL before the first */
    struct matcher *matcher;         /* of its language */
    struct memo *memo;               /* of its knowledge */
    struct source_memo *source_memo; /* of the last source text; NULL before the first */
    struct token_list tokens;        /* of the sentence at hand */
    struct kept_tokens kept;         /* of the last document that count_words() went through */
    struct analyser analyser;        /* of the language; at work when the language has a model */
    struct arena scratch;
    const struct reader *reader; /* of the text at hand, before all else; NULL: as the options or its name say */
    const char *language;        /* of the text at hand, before what it says of itself; NULL: not told */
    bool (*stop)(void *arg);     /* asked now and then: true ends a check early; NULL: never */
    void *stop_arg;
    bool stopped;    /* the check ended early: its report is not to be used */
    bool keeps_text; /* what was read of a text stays with its report, so that a part of it can be checked again */
};

/* What was read of a text, its words, and the text that it translates. */
struct checked_text {
    struct document doc;
    struct original original;
    struct vocabulary words;
    const struct knowledge *knowledge; /* of the words; NULL while there are none */
};

/* A report, and what went wrong in the tool while it was made: a line each. */
struct checked_file {
    struct file_report report;
    struct buf problems;
    int worst;   /* the highest severity found, shown or not; -1 for none */
    int fail_on; /* the severity from which on the run fails; SEVERITY_COUNT for never */
    struct checked_text
        *text; /* owned; NULL unless the workspace keeps it or it was only read, and when there is none */
};

/* An empty report to be filled. */
void checked_file_init(struct checked_file *f);

void workspace_init(struct workspace *w, struct session *session);
void workspace_release(struct workspace *w);

/* The format that the options choose for a path, else its extension, else plain text. */
const struct reader *reader_of_path(const struct options *o, const char *path);

/* Reads and checks one file, "-" for standard input. A file that cannot be read gives a failed report. */
void check_file(struct workspace *w, const char *path, struct checked_file *f);

/* The same without the checks: f->text has the sentences and the vocabulary. */
void read_file(struct workspace *w, const char *path, struct checked_file *f);

/* Checks a text that is in memory as the file of that path, which need not exist. Takes over `bytes` (from malloc, len
 * + 1 bytes with a NUL at the end), also when the text is refused. */
void check_bytes(struct workspace *w, const char *path, char *bytes, size_t len, struct checked_file *f);

/* The same when only a part of the text changed since `old`, of the same path and by a workspace that keeps texts: the
 * segments that changed are checked alone, the findings of the others move along, and so do those of the checks that
 * need the whole text as far as the change does not touch them. Copies the bytes. Takes over the words of `old`, which
 * is to be released next. False when the whole text must be checked. */
bool check_changed_bytes(struct workspace *w, struct checked_file *old, const char *bytes, size_t len,
                         struct checked_file *f);

void checked_file_release(struct checked_file *f);

/* What check_changed_bytes() shares with the check of a whole text: what is to be said of a source that cannot be
 * checked, and how to read and judge one that can. */
int workspace_read(struct workspace *w, struct document *doc, const struct source *source, struct buf *err);
struct check_context workspace_context(struct workspace *w, struct checked_text *t, struct checked_file *f);

/* The text, which has been split, as one side of a pair of texts. Borrows from both. */
struct text_side workspace_side(struct workspace *w, struct checked_text *t);
void workspace_finish(struct workspace *w, struct checked_file *f, const char *problems);

#endif
