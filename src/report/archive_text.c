#include "report/archive_text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void add_grouped(struct buf *out, size_t n)
{
    char digits[24];
    int len = snprintf(digits, sizeof(digits), "%zu", n);
    for (int i = 0; i < len; i++) {
        if (i > 0 && (len - i) % 3 == 0)
            buf_add_byte(out, ',');
        buf_add_byte(out, digits[i]);
    }
}

void add_partial_note(struct buf *out, const struct report_totals *t)
{
    if (!t->unchecked_files)
        return;
    buf_add_str(out, "Partial report: ");
    add_grouped(out, t->files);
    buf_add_str(out, " of ");
    add_grouped(out, t->files + t->unchecked_files);
    buf_add_str(out, " files were checked before the run was interrupted.");
}

void add_class_name(struct buf *out, size_t index)
{
    struct penalty_class c = archive_class(index);
    if (index == 0)
        buf_add_str(out, "0");
    else if (c.to < 0)
        buf_addf(out, "above %.0f", c.from);
    else
        buf_addf(out, "above %.0f to %.0f", c.from, c.to);
}

void add_penalty(struct buf *out, struct score score)
{
    buf_addf(out, "%.1f%s", score.per_thousand, score.small_sample ? "*" : "");
}

void add_change(struct buf *out, double change)
{
    if (fabs(change) < 0.05)
        buf_add_str(out, "0.0");
    else
        buf_addf(out, "%s%.1f", change < 0 ? "\u2212" : "+", fabs(change));
}

struct span shown_name(const struct tally *t)
{
    return t->name.len ? t->name : span_of("(none)");
}
