/* What the page of `check --format html` and that of a report on an archive have in common: the figures at the top, the
 * charts, the form that filters findings. */
#ifndef MTLINT_REPORT_HTML_OVERVIEW_H
#define MTLINT_REPORT_HTML_OVERVIEW_H

#include "report/archive.h"
#include "report/html.h"

/* <header> with the title, what was checked, and whether it is only a part; opens <main>. */
void html_head(struct buf *out, const char *title, const struct archive *a, const struct report_run *run,
               const struct html_link *links, size_t link_count);

/* Penalty, findings, files, words. */
void html_tiles(struct buf *out, const struct archive *a);

/* Findings by category, files by penalty. */
void html_charts(struct buf *out, const struct archive *a);

/* The penalties of a part, now and before. Nothing for less than two. */
void html_part_chart(struct buf *out, const struct archive *a, enum archive_part part, const char *title);

/* Hidden until the script shows it. Findings are found by data-r, the index of their rule's tally, and data-s, their
 * severity. */
void html_filter(struct buf *out, const struct archive *a);

/* The attributes by which the filter finds a finding. */
void html_filter_marks(struct buf *out, size_t rule, enum severity severity);

#endif
