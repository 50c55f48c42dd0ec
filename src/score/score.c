#include "score/score.h"

struct score score_from(double points, size_t words)
{
    double per_thousand = words ? 1000 * points / (double)words : 0;
    return (struct score){points, per_thousand, words < SCORE_SMALL_SAMPLE, words};
}

struct score score_of(const struct file_report *r)
{
    double points = 0;
    for (size_t i = 0; i < r->findings.len; i++)
        points += severity_points(r->findings.items[i].severity, r->findings.items[i].rule->category);
    return score_from(points, r->original_words ? r->original_words : r->words);
}

struct score score_of_totals(const struct report_totals *t)
{
    return score_from(t->points, t->score_words);
}

bool score_is_above_limit(const struct report_totals *t)
{
    return t->limited && score_of_totals(t).per_thousand > t->max_penalty;
}
