/* Horizontal bars as an inline SVG, with a title and a description for those who do not see it. */
#ifndef MTLINT_REPORT_HTML_CHART_H
#define MTLINT_REPORT_HTML_CHART_H

#include "report/html.h"

struct bar {
    struct span label;  /* not escaped; borrowed until the chart is written */
    double value, past; /* from 0 */
    bool has_past;
    bool mark; /* "*" behind the value */
};

struct chart {
    const char *id, *title; /* ours */
    int decimals;
    bool compared; /* every bar has room for the past below it */
    VEC_OF(struct bar) bars;
};

/* Appends the figure. `data` (may be NULL) is the table with the same figures, shown on demand below it. */
void html_chart(struct buf *out, const struct chart *c, const struct table *data);

void chart_release(struct chart *c);

#endif
