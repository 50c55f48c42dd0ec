/* Findings that are known and left for later: --baseline takes them away, whatever line they have moved to.
 *
 * The file is one JSON object with an entry a line, sorted, without line numbers, so that it changes in version control
 * only where something was found or repaired:
 *
 *   {"version":1,"count":1,"entries":[
 *   {"path":"a.md","rule":"de/spacing/double","text":"  ","fingerprint":"0123456789abcdef"}
 *   ]}
 *
 * Paths start from the file's own directory. Path and fingerprint are what counts, the rest is for people. An entry of
 * a file that is not there any more holds for files without entries: they may be what it was renamed to. */
#ifndef MTLINT_RUN_BASELINE_H
#define MTLINT_RUN_BASELINE_H

#include <stdatomic.h>
#include <stdint.h>

#include "base/intern.h"
#include "base/vec.h"
#include "core/file_report.h"

#define BASELINE_DEFAULT ".mtlint-baseline.json"

struct baseline_entry {
    uint32_t path; /* its number among the baseline's */
    uint64_t fingerprint;
    const char *rule, *text; /* in the baseline's arena */
    size_t line;             /* in the file, 0 for a new one */
    atomic_bool used;        /* a finding was it */
};

/* What is known of a path. */
struct baseline_path {
    bool gone;           /* no file is there */
    atomic_bool checked; /* in this run */
};

struct baseline {
    char *name; /* of the file, as the user gave it */
    char *dir;  /* absolute, links resolved */
    struct arena arena;
    struct intern paths;
    VEC_OF(struct baseline_path) of_path;  /* by number */
    VEC_OF(struct baseline_entry) entries; /* sorted by path and fingerprint */
    VEC_OF(uint32_t) moved;                /* entries whose file is gone, sorted by fingerprint */
};

/* An empty baseline whose paths start from the directory of the file `name`. NULL and a message when there is no such
 * directory. */
struct baseline *baseline_new(const char *name, struct buf *err);

/* Reads a baseline. NULL and a message with place when it cannot be read or is none. */
struct baseline *baseline_load(const char *name, struct buf *err);
void baseline_free(struct baseline *b); /* NULL is allowed */

/* The number of a path as entries have it, new or known. */
uint32_t baseline_number_path(struct baseline *b, struct span path);

/* The number of the file as the user named it; INTERN_NONE when the baseline has no entry of it. */
uint32_t baseline_path_of(const struct baseline *b, const char *path);

/* The entry that is this finding of a file; NULL when it is new. */
struct baseline_entry *baseline_find(struct baseline *b, uint32_t path, uint64_t fingerprint);

/* Takes the known findings away and says how many. The findings are sorted, all are there, and r->sentences are those
 * that hold them. The counts of the report are not changed. Any thread may call. */
size_t baseline_filter(struct baseline *b, struct file_report *r);

/* Adds an entry for each finding of the report; with `known` only for those that are in it. */
void baseline_add(struct baseline *b, const struct file_report *r, struct baseline *known);

/* Adds what `old` says of files that are still there and were not checked. */
void baseline_keep_others(struct baseline *b, const struct baseline *old);

/* Appends the file's contents: sorted, each entry once. */
void baseline_write(const struct baseline *b, struct buf *out);

#endif
