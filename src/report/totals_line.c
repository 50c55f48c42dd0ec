#include "report/totals_line.h"

#include <math.h>
#include <string.h>

#include "score/score.h"

/* What is added up, and in which language it is said. */
struct totals_text {
    struct buf *out;
    const struct report_totals *totals;
    enum message_language language;
};

/* A count in its own words: "1 file" or "2 files". */
static void add_count(const struct totals_text *x, const char *one, const char *several, size_t n)
{
    buf_addf(x->out, message_in(x->language, n == 1 ? one : several), n);
}

/* What is only said when there is any. */
static void add_some(const struct totals_text *x, const char *format, size_t n)
{
    if (n)
        buf_addf(x->out, message_in(x->language, format), n);
}

/* " (2 major, 1 minor)", the worst first */
static void add_severities(const struct totals_text *x)
{
    const char *before = " (";
    for (int s = SEVERITY_COUNT - 1; s >= 0; s--) {
        if (!x->totals->severity_counts[s])
            continue;
        buf_addf(x->out, "%s%zu %s", before, x->totals->severity_counts[s],
                 severity_label((enum severity)s, x->language));
        before = ", ";
    }
    buf_add_byte(x->out, ')');
}

static void add_findings(const struct totals_text *x)
{
    const struct report_totals *t = x->totals;
    add_count(x, MESSAGE("%zu finding"), MESSAGE("%zu findings"), t->findings);
    add_severities(x);
    add_some(x, MESSAGE(", %zu more not shown"), t->suppressed);
    add_some(x, MESSAGE(", %zu can be fixed with `mtlint fix`"), t->fixable);
    if (!t->score_words)
        return;
    buf_add_str(x->out, "; ");
    totals_penalty(x->out, t, x->language);
}

/* The figure gets a second decimal where one would not show on which side of the limit it is. */
void totals_penalty(struct buf *out, const struct report_totals *t, enum message_language language)
{
    struct score score = score_of_totals(t);
    struct buf figure = BUF_EMPTY;
    bool close = t->limited && fabs(score.per_thousand - t->max_penalty) < 0.1;
    buf_addf(&figure, "%.*f", close ? 2 : 1, score.per_thousand);
    char *point = language == MESSAGES_DE ? memchr(figure.data, '.', figure.len) : NULL;
    if (point)
        *point = ',';
    buf_addf(out, message_in(language, "%s penalty points a 1,000 words"), buf_str(&figure));
    buf_add_str(out, score.small_sample ? message_in(language, " (small sample)") : "");
    if (t->limited)
        buf_addf(out,
                 message_in(language, score_is_above_limit(t) ? MESSAGE(", above --max-penalty=%.10g")
                                                              : MESSAGE(", not above --max-penalty=%.10g")),
                 t->max_penalty);
    buf_release(&figure);
}

void totals_line(struct buf *out, const struct report_totals *t, enum message_language language)
{
    struct totals_text x = {out, t, language};
    add_count(&x, MESSAGE("%zu file"), MESSAGE("%zu files"), t->files);
    add_some(&x, MESSAGE(" (%zu could not be read)"), t->failed_files);
    add_count(&x, MESSAGE(", %zu word: "), MESSAGE(", %zu words: "), t->words);
    if (t->findings)
        add_findings(&x);
    else
        buf_add_str(out, message_in(language, "no findings"));
    add_some(&x, MESSAGE("; %zu ignored by comments"), t->ignored);
    add_some(&x, MESSAGE("; %zu known from the baseline"), t->known);
    add_some(&x, MESSAGE("; %zu on unchanged lines"), t->unchanged);
    if (t->unchecked_files)
        add_count(&x, MESSAGE("; interrupted, %zu file not checked"), MESSAGE("; interrupted, %zu files not checked"),
                  t->unchecked_files);
    buf_add_byte(out, '\n');
}
