/* The reporters that reporters.c lists. */
#ifndef MTLINT_REPORT_FORMATS_H
#define MTLINT_REPORT_FORMATS_H

#include "report/reporter.h"

extern const struct reporter diff_reporter, unix_reporter, jsonl_reporter, json_reporter, patch_reporter, html_reporter,
    md_reporter;
extern const struct reporter sarif_reporter, github_reporter, gitlab_reporter, rdjsonl_reporter;
extern const struct reporter checkstyle_reporter, junit_reporter, csv_reporter;

/* Of a report on an archive; md is one too. */
extern const struct reporter archive_html_reporter, archive_csv_reporter, archive_json_reporter;

/* What stands for a rule where a format can only say by a finding that a file could not be read. */
#define UNREADABLE_FILE "mtlint/unreadable-file"

/* One finding as the diff shows it: its sentence, the change by its first fix, and why. */
void diff_finding(struct buf *out, const struct report_style *style, const struct file_report *r, size_t index);

#endif
