#include "score/segment_score.h"

#include <math.h>

#include "score/score.h"

/* Standard deviations of the length that say nothing yet. */
#define SHORT_USUAL 1.6

/* Letters of a content word, and how many words it takes until half of what they show is believed. */
#define LETTERS_USUAL 8.0
#define LETTERS_WORDS 2.0

/* Shares of the content words that are free: what is usual, how many words it takes until half of what they show is
 * believed, and where a segment or text is no longer free but has little to do with its source. */
#define FREE_USUAL 0.33
#define FREE_WORDS 1.0
#define FREE_MOST 0.7
#define TEXT_FREE_MOST 0.5
#define FREE_FALL 3.0

/* Smaller differences of the sum of signals tell nothing. */
#define STEP 0.5

#define FAMILIAR_MOST 2.0

/* Standard deviations: segments that are longer or shorter than these tell no more of the text. */
#define LENGTH_MOST 1.5
#define LENGTH_LEAST (-3.0)

/* How much of a text it takes until half of what it shows is believed, and the most points on 100 words that count. */
#define TEXT_WORDS 200.0
#define TEXT_CONTENT 50.0
#define TEXT_SEGMENTS 3.0
#define TEXT_POINTS_MOST 5.0

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

static double letters_of(const struct segment_counts *c)
{
    return ((double)c->letters - LETTERS_USUAL * (double)c->content) / ((double)c->content + LETTERS_WORDS);
}

/* A share above `most` falls again. */
static double bounded(double share, double most)
{
    return share - (1 + FREE_FALL) * beyond(share, most);
}

static double free_of(const struct segment_counts *c)
{
    double free = (double)c->compared - (double)c->literal;
    return bounded((free + FREE_USUAL * FREE_WORDS) / ((double)c->compared + FREE_WORDS), FREE_MOST) - FREE_USUAL;
}

void text_counts_add(struct text_counts *t, const struct segment_counts *c)
{
    t->segments++;
    t->words += words_of(c);
    t->compared += c->compared;
    t->literal += c->literal;
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
    double compared = (double)t->compared, segments = (double)t->segments + TEXT_SEGMENTS;
    double free = compared > 0 ? bounded(1 - (double)t->literal / compared, TEXT_FREE_MOST) : 0;
    signals[SIGNAL_TEXT_POINTS] = fmin(100 * t->points / ((double)t->words + TEXT_WORDS), TEXT_POINTS_MOST);
    signals[SIGNAL_TEXT_FREE] = (free - FREE_USUAL) * compared / (compared + TEXT_CONTENT);
    signals[SIGNAL_TEXT_SHORT] = t->shortness / segments;
    signals[SIGNAL_TEXT_FAMILIAR] = (double)t->familiar / segments;
}

void segment_signals_of(const struct segment_counts *c, const struct text_counts *text, double signals[SIGNAL_COUNT])
{
    signals[SIGNAL_WORDS] = log1p((double)words_of(c));
    signals[SIGNAL_FOREIGN] = (double)c->foreign;
    signals[SIGNAL_INFINITIVES] = (double)c->infinitives;
    signals[SIGNAL_FAMILIAR] = familiar_of(c);
    signals[SIGNAL_HYPHENATED] = (double)c->hyphenated;
    signals[SIGNAL_LETTERS] = letters_of(c);
    signals[SIGNAL_SHORT] = beyond(-c->length, SHORT_USUAL);
    signals[SIGNAL_FREE] = free_of(c);
    signals[SIGNAL_ROW] = c->words ? (double)c->literal_row / (double)c->words : 0;
    signals[SIGNAL_OPENERS] = (double)c->openers;
    signals[SIGNAL_DASHES] = (double)c->dashes;
    add_text_signals(text, signals);
}

double segment_penalty(const struct segment_counts *c, const struct text_counts *text)
{
    double signals[SIGNAL_COUNT], sum = 0;
    segment_signals_of(c, text, signals);
    for (int s = 0; s < SIGNAL_COUNT; s++)
        if (s != SIGNAL_WORDS)
            sum += signals_known[s].weight * signals[s];
    sum = floor(sum / STEP + 0.5) * STEP + signals_known[SIGNAL_WORDS].weight * signals[SIGNAL_WORDS] + bias;
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
