/* A reporter turns file reports into bytes. It sees findings, never rules or checks at work. One file a format; add it
 * to the table in reporters.c. */
#ifndef MTLINT_REPORT_REPORTER_H
#define MTLINT_REPORT_REPORTER_H

#include "base/buf.h"
#include "core/file_report.h"

struct past;

struct report_style {
    enum message_language messages; /* of what is said of the whole run; a file has its own */
    bool color;                     /* ANSI colours; only the diff uses them */
    size_t width;                   /* columns of the terminal, 100 when there is none */
    bool quiet;                     /* no summary line */
    bool summary;                   /* counts by rule and by file instead of the findings */
    const char *version;            /* of the program */
    const struct past *past;        /* an earlier report on the archive, to compare with; may be NULL */
    const char *group_by;           /* what makes the groups of an archive, as the user wrote it; NULL: folders do */
};

/* State over the files of one run. begin allocates it when a reporter needs any; end frees it. */
struct report_run {
    struct buf *out;
    const struct report_style *style;
    struct report_totals totals; /* kept by the caller: what came before this file */
    void *state;
};

struct reporter {
    const char *name;                                                  /* for --format */
    const char *summary;                                               /* one line for the help */
    void (*begin)(struct report_run *run);                             /* may be NULL */
    void (*file)(struct report_run *run, const struct file_report *r); /* in order of the output; failed files too */
    void (*end)(struct report_run *run);                               /* may be NULL; run->totals are complete */
};

const struct reporter *const *reporters_all(size_t *count);
const struct reporter *reporter_by_name(const char *name);

/* The formats of a report on an archive: html (the first), csv, json and md. */
const struct reporter *const *archive_reporters_all(size_t *count);
const struct reporter *archive_reporter_by_name(const char *name);

/* The counts by rule and by file for --summary, whatever the format; same life as a reporter. */
extern const struct reporter summary_reporter;

#endif
