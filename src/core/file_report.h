/* All that is known of one checked file; the only input of a reporter. */
#ifndef MTLINT_CORE_FILE_REPORT_H
#define MTLINT_CORE_FILE_REPORT_H

#include "base/arena.h"
#include "base/vec.h"
#include "core/finding.h"
#include "core/segment_counts.h"
#include "core/source.h"

/* A sentence as a reporter shows it, in source bytes. index_in_line counts from 1 the sentences that begin on that
 * line. */
struct report_sentence {
    uint32_t start, end;
    uint32_t index_in_line;
};

struct edit_set;

/* MQM penalty of a file; see score/score.h. */
struct score {
    double points;       /* sum of the findings' penalty points */
    double per_thousand; /* 1000 * points / words; 0 when there is no word */
    bool small_sample;   /* fewer than 500 words */
    size_t words;        /* that the penalty is counted on: the source language's where it is known, else the text's */
};

struct file_report {
    struct source source;                     /* owned */
    struct arena arena;                       /* findings, their strings and fixes */
    VEC_OF(struct finding) findings;          /* sorted by position */
    VEC_OF(struct report_sentence) sentences; /* only those that hold a finding, sorted */
    VEC_OF(struct report_segment) segments;   /* sorted; only where scores of segments are asked for */
    size_t words;                             /* words of the checked text */
    const char *language; /* that it was checked as: "de"; in the arena or static, NULL when it failed */
    const char *group;    /* that a report on an archive counts it in, in the arena; NULL outside of such */
    size_t severity_counts[SEVERITY_COUNT];
    size_t fixable;                /* findings whose first fix is safe */
    size_t suppressed;             /* findings beyond --max-findings */
    size_t ignored;                /* findings that comments in the text turned off: neither listed nor counted */
    size_t known;                  /* findings that a baseline knows: likewise */
    size_t unchanged;              /* findings outside of the changed lines: likewise */
    const struct edit_set *repair; /* borrowed: of all rounds of `mtlint fix`; NULL: the findings' */
    struct score score;
    enum message_language messages; /* of the findings, and of what is said around them */
    bool failed;                    /* could not be read: only error is set (and source.path) */
    struct buf error;
    struct source original; /* owned; the source-language file, path NULL when there is none: places of
                             * related spans that name its path are looked up in it */
    size_t original_words;  /* its words, 0 when there is none */
};

void file_report_init(struct file_report *r);
void file_report_release(struct file_report *r);

/* Takes away the findings whose keep[i] is false. Counts and sentences stay as they are. */
void file_report_keep(struct file_report *r, const bool *keep);

/* Sorts the findings and fills the counts. */
void file_report_finish(struct file_report *r);

/* The text of a path that a related span names (NULL: the checked file itself); NULL when it is not at hand. */
const struct source *file_report_source(const struct file_report *r, const char *path);

/* The sum over several files. */
struct report_totals {
    size_t files, failed_files, files_with_findings, words, findings, fixable, suppressed, ignored, known, unchanged;
    size_t severity_counts[SEVERITY_COUNT];
    double points;
    size_t score_words;     /* sum of score.words */
    size_t unchecked_files; /* never begun, since the run was interrupted; known only at its end */
    bool limited;           /* the run fails when its penalty a 1,000 words is above max_penalty */
    double max_penalty;
};

void report_totals_add(struct report_totals *t, const struct file_report *r);

/* Applies to the source the best fixes that `max` allows (FIX_SAFE: only safe ones; FIX_UNSAFE: both) and appends the
 * new bytes to *out. Only the first fix of a finding counts; where fixes overlap, the one that starts first wins (the
 * longer one at a tie). Returns how many findings were repaired; applied[i] (may be NULL) says whether finding i was.
 */
size_t file_report_apply(const struct file_report *r, enum applicability max, struct buf *out, bool *applied);

#endif
