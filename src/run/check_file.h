/* One file from its bytes to its report. */
#ifndef MTLINT_RUN_CHECK_FILE_H
#define MTLINT_RUN_CHECK_FILE_H

#include "base/arena.h"
#include "core/file_report.h"
#include "lexicon/memo.h"
#include "run/session.h"
#include "text/tokenizer.h"

/* What one worker keeps from file to file. */
struct workspace {
    struct session *session;
    const struct profile *profile; /* of the last file; NULL before the first */
    struct matcher *matcher;       /* of its language */
    struct memo *memo;             /* of its knowledge */
    struct token_list tokens;      /* of the sentence at hand */
    struct arena scratch;
    const struct reader *reader; /* of the text at hand, before all else; NULL: as the options or its name say */
    const char *language;        /* of the text at hand, before what it says of itself; NULL: not told */
};

/* A report, and what went wrong in the tool while it was made: a line each. */
struct checked_file {
    struct file_report report;
    struct buf problems;
    int worst;   /* the highest severity found, shown or not; -1 for none */
    int fail_on; /* the severity from which on the run fails; SEVERITY_COUNT for never */
};

void workspace_init(struct workspace *w, struct session *session);
void workspace_release(struct workspace *w);

/* Reads and checks one file, "-" for standard input. A file that cannot be read gives a failed report. */
void check_file(struct workspace *w, const char *path, struct checked_file *f);

/* Checks a text that is in memory as the file of that path, which need not exist. Takes over `bytes` (from malloc, len
 * + 1 bytes with a NUL at the end), also when the text is refused. */
void check_bytes(struct workspace *w, const char *path, char *bytes, size_t len, struct checked_file *f);

void checked_file_release(struct checked_file *f);

#endif
