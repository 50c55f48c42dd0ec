#include "score/segment_score.h"

#include <math.h>

#include "score/score.h"

/* Standard deviations of the length, and nats a word, that say nothing yet. */
#define SHORT_USUAL 1.6
#define LONG_USUAL 3.0
#define SURPRISE_USUAL 0.5

/* Shares of the content words. */
#define LOST_USUAL 0.6
#define FREE_MOST 0.7

#define FAMILIAR_MOST 2.0

static const struct signal_info {
    const char *what;
    double weight;
} signals_known[] = {
#define SEGMENT_SIGNAL(name, weight, what) {what, weight},
#define SEGMENT_BIAS(bias)
#include "score/segment_weights.def"
#undef SEGMENT_SIGNAL
#undef SEGMENT_BIAS
};

static const double bias =
#define SEGMENT_SIGNAL(name, weight, what)
#define SEGMENT_BIAS(value) value
#include "score/segment_weights.def"
#undef SEGMENT_SIGNAL
#undef SEGMENT_BIAS
    ;

const char *segment_signal_what(enum segment_signal s)
{
    return signals_known[s].what;
}

double segment_signal_weight(enum segment_signal s)
{
    return signals_known[s].weight;
}

double segment_bias(void)
{
    return bias;
}

static double beyond(double value, double usual)
{
    return value > usual ? value - usual : 0;
}

void segment_signals_of(const struct segment_counts *c, double signals[SIGNAL_COUNT])
{
    signals[SIGNAL_WORDS] = (double)(c->source_words ? c->source_words : c->words);
    signals[SIGNAL_FOREIGN] = (double)c->foreign;
    signals[SIGNAL_INFINITIVES] = (double)c->infinitives;
    signals[SIGNAL_FAMILIAR] = fmin((double)c->familiar, FAMILIAR_MOST);
    signals[SIGNAL_HYPHENATED] = (double)c->hyphenated;
    signals[SIGNAL_SURPRISE] = c->tagged ? beyond(c->surprise / (double)c->tagged, SURPRISE_USUAL) : 0;
    signals[SIGNAL_SHORT] = beyond(-c->length, SHORT_USUAL);
    signals[SIGNAL_LONG] = beyond(c->length, LONG_USUAL);
    signals[SIGNAL_LOST] =
        beyond((double)c->source_content - (double)c->source_found, (double)c->source_content * LOST_USUAL);
    signals[SIGNAL_FREE] = fmin((double)c->content - (double)c->found, (double)c->content * FREE_MOST);
    signals[SIGNAL_ENDS] = (double)c->other_ends;
}

double segment_penalty(const struct segment_counts *c)
{
    double signals[SIGNAL_COUNT], sum = bias;
    segment_signals_of(c, signals);
    for (int s = 0; s < SIGNAL_COUNT; s++)
        sum += signals_known[s].weight * signals[s];
    return c->points + fmax(sum, 0) + log1p(exp(-fabs(sum)));
}

/* The last segment that begins at the byte or before it, the first when there is none. */
static struct report_segment *segment_at(const struct file_report *r, size_t byte)
{
    size_t low = 0, high = r->segments.len;
    while (low + 1 < high) {
        size_t middle = (low + high) / 2;
        if (r->segments.items[middle].start <= byte)
            low = middle;
        else
            high = middle;
    }
    return &r->segments.items[low];
}

void score_segments(struct file_report *r)
{
    for (size_t i = 0; i < r->findings.len && r->segments.len; i++) {
        const struct finding *f = &r->findings.items[i];
        segment_at(r, f->start)->counts.points += severity_points(f->severity, f->rule->category);
    }
    for (size_t i = 0; i < r->segments.len; i++)
        r->segments.items[i].penalty = segment_penalty(&r->segments.items[i].counts);
}

struct score score_of_segments(const struct file_report *r)
{
    double points = 0;
    if (r->segments.len == 0)
        points = score_of(r).points;
    for (size_t i = 0; i < r->segments.len; i++)
        points += r->segments.items[i].penalty;
    return score_from(points, r->original_words ? r->original_words : r->words);
}
