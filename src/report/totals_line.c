#include "report/totals_line.h"

#include <math.h>

#include "score/score.h"

static void add_count(struct buf *out, size_t n, const char *noun)
{
    buf_addf(out, "%zu %s%s", n, noun, n == 1 ? "" : "s");
}

/* " (2 major, 1 minor)", the worst first */
static void add_severities(struct buf *out, const struct report_totals *t)
{
    const char *before = " (";
    for (int s = SEVERITY_COUNT - 1; s >= 0; s--) {
        if (!t->severity_counts[s])
            continue;
        buf_addf(out, "%s%zu %s", before, t->severity_counts[s], severity_name((enum severity)s));
        before = ", ";
    }
    buf_add_byte(out, ')');
}

static void add_findings(struct buf *out, const struct report_totals *t)
{
    add_count(out, t->findings, "finding");
    add_severities(out, t);
    if (t->suppressed)
        buf_addf(out, ", %zu more not shown", t->suppressed);
    if (t->fixable)
        buf_addf(out, ", %zu can be fixed with `mtlint fix`", t->fixable);
    if (!t->score_words)
        return;
    buf_add_str(out, "; ");
    totals_penalty(out, t);
}

/* The figure gets a second decimal where one would not show on which side of the limit it is. */
void totals_penalty(struct buf *out, const struct report_totals *t)
{
    struct score score = score_of_totals(t);
    bool close = t->limited && fabs(score.per_thousand - t->max_penalty) < 0.1;
    buf_addf(out, "%.*f penalty points a 1,000 words%s", close ? 2 : 1, score.per_thousand,
             score.small_sample ? " (small sample)" : "");
    if (t->limited)
        buf_addf(out, ", %s --max-penalty=%.10g", score_is_above_limit(t) ? "above" : "not above", t->max_penalty);
}

void totals_line(struct buf *out, const struct report_totals *t)
{
    add_count(out, t->files, "file");
    if (t->failed_files)
        buf_addf(out, " (%zu could not be read)", t->failed_files);
    buf_add_str(out, ", ");
    add_count(out, t->words, "word");
    buf_add_str(out, ": ");
    if (t->findings)
        add_findings(out, t);
    else
        buf_add_str(out, "no findings");
    if (t->ignored)
        buf_addf(out, "; %zu ignored by comments", t->ignored);
    if (t->known)
        buf_addf(out, "; %zu known from the baseline", t->known);
    if (t->unchanged)
        buf_addf(out, "; %zu on unchanged lines", t->unchanged);
    if (t->unchecked_files) {
        buf_add_str(out, "; interrupted, ");
        add_count(out, t->unchecked_files, "file");
        buf_add_str(out, " not checked");
    }
    buf_add_byte(out, '\n');
}
