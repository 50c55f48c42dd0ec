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

/* Standard deviations: segments that are longer or shorter than these tell no more of the text. */
#define LENGTH_MOST 1.5
#define LENGTH_LEAST (-3.0)

/* How much of a text it takes until half of what it shows is believed, and the most points on 100 words that count. */
#define TEXT_WORDS 200.0
#define TEXT_CONTENT 50.0
#define TEXT_SEGMENTS 3.0
#define TEXT_POINTS_MOST 5.0

#define FREE_USUAL 0.25

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

static size_t words_of(const struct segment_counts *c)
{
    return c->source_words ? c->source_words : c->words;
}

static double familiar_of(const struct segment_counts *c)
{
    return fmin((double)c->familiar, FAMILIAR_MOST);
}

void text_counts_add(struct text_counts *t, const struct segment_counts *c)
{
    t->segments++;
    t->words += words_of(c);
    t->content += c->content;
    t->found += c->found;
    t->familiar += (size_t)familiar_of(c);
    t->points += c->points;
    t->shortness -= fmin(fmax(c->length, LENGTH_LEAST), LENGTH_MOST);
}

struct text_counts text_counts_of(const struct file_report *r)
{
    struct text_counts all = {0};
    for (size_t i = 0; i < r->segments.len; i++)
        text_counts_add(&all, &r->segments.items[i].counts);
    return all;
}

/* Of a text that is too short to tell they are 0, what is usual. */
static void add_text_signals(const struct text_counts *t, double signals[SIGNAL_COUNT])
{
    double content = (double)t->content, segments = (double)t->segments + TEXT_SEGMENTS;
    double free = fmin(content - (double)t->found, content * FREE_MOST);
    signals[SIGNAL_TEXT_POINTS] = fmin(100 * t->points / ((double)t->words + TEXT_WORDS), TEXT_POINTS_MOST);
    signals[SIGNAL_TEXT_FREE] = (free - content * FREE_USUAL) / (content + TEXT_CONTENT);
    signals[SIGNAL_TEXT_SHORT] = t->shortness / segments;
    signals[SIGNAL_TEXT_FAMILIAR] = (double)t->familiar / segments;
}

void segment_signals_of(const struct segment_counts *c, const struct text_counts *text, double signals[SIGNAL_COUNT])
{
    signals[SIGNAL_WORDS] = (double)words_of(c);
    signals[SIGNAL_FOREIGN] = (double)c->foreign;
    signals[SIGNAL_INFINITIVES] = (double)c->infinitives;
    signals[SIGNAL_FAMILIAR] = familiar_of(c);
    signals[SIGNAL_HYPHENATED] = (double)c->hyphenated;
    signals[SIGNAL_SURPRISE] = c->tagged ? beyond(c->surprise / (double)c->tagged, SURPRISE_USUAL) : 0;
    signals[SIGNAL_SHORT] = beyond(-c->length, SHORT_USUAL);
    signals[SIGNAL_LONG] = beyond(c->length, LONG_USUAL);
    signals[SIGNAL_LOST] =
        beyond((double)c->source_content - (double)c->source_found, (double)c->source_content * LOST_USUAL);
    signals[SIGNAL_FREE] = fmin((double)c->content - (double)c->found, (double)c->content * FREE_MOST);
    signals[SIGNAL_ENDS] = (double)c->other_ends;
    signals[SIGNAL_DASHES] = (double)c->dashes;
    add_text_signals(text, signals);
}

double segment_penalty(const struct segment_counts *c, const struct text_counts *text)
{
    double signals[SIGNAL_COUNT], sum = bias;
    segment_signals_of(c, text, signals);
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
    struct text_counts text = text_counts_of(r);
    for (size_t i = 0; i < r->segments.len; i++)
        r->segments.items[i].penalty = segment_penalty(&r->segments.items[i].counts, &text);
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
