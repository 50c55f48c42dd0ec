#include "score/score.h"

struct score score_of(const struct file_report *r)
{
    struct score score = {.words = r->original_words ? r->original_words : r->words};
    for (size_t i = 0; i < r->findings.len; i++)
        score.points += severity_points(r->findings.items[i].severity, r->findings.items[i].rule->category);
    if (score.words)
        score.per_thousand = 1000 * score.points / (double)score.words;
    score.small_sample = score.words < SCORE_SMALL_SAMPLE;
    return score;
}
