/* A penalty for each segment without any reference translation: what professional translators would hold against it,
 * in points of MQM a segment, as far as signs of the surface tell.
 *
 *     penalty = points of its findings + log(1 + exp(bias + WORDS x weight + sum of other signals x weight))
 *
 * over the signals of score/segment_weights.def, which tests/tools/fit_score.py fitted on segments that translators
 * have marked, so that of two translations of one source the one with more marks has the higher penalty: an estimate of
 * what no check finds. The sum is rounded to halves, for a smaller difference tells nothing of which is better. Some
 * signals are those of the segment, some of the whole text: what the other sentences of a translator are like tells of
 * this one, too. What the length is worth is the same for all of them. A translation that follows its source word by
 * word tends to be worse than a free one; one that has next to nothing in common with its source is worse than either.
 * The penalty is comparable between translations of one source and a lower bound on the errors, not a measure of
 * quality.
 */
#ifndef MTLINT_SCORE_SEGMENT_SCORE_H
#define MTLINT_SCORE_SEGMENT_SCORE_H

#include "core/file_report.h"

enum segment_signal {
#define SEGMENT_SIGNAL(name, weight, what) SIGNAL_##name,
#define SEGMENT_BIAS(bias)
#include "score/segment_weights.def"
#undef SEGMENT_SIGNAL
#undef SEGMENT_BIAS
    SIGNAL_COUNT
};

/* What it is, for people. */
const char *segment_signal_what(enum segment_signal s);
double segment_signal_weight(enum segment_signal s);
double segment_bias(void);

/* What the segments of a text have together. All of them are of one translator, and what the rest is like tells of one
 * sentence what its few words do not. */
struct text_counts {
    size_t segments;
    size_t words; /* of the source text; without one, of the text itself */
    size_t compared, literal, familiar;
    double points;
    double shortness; /* standard deviations, summed: above 0 where the segments are shorter than usual */
};
void text_counts_add(struct text_counts *t, const struct segment_counts *c);

/* The signals of a segment of that text. None is below 0 but LETTERS, FREE, TEXT_FREE and TEXT_SHORT, which are 0 where
 * a segment or text is as usual. */
void segment_signals_of(const struct segment_counts *c, const struct text_counts *text, double signals[SIGNAL_COUNT]);

/* 0 or more. */
double segment_penalty(const struct segment_counts *c, const struct text_counts *text);

/* Over all segments of the report, whose counts are complete. */
struct text_counts text_counts_of(const struct file_report *r);

/* Gives the points of each finding to the segment in which it begins, and fills the penalties. The segments are sorted.
 */
void score_segments(struct file_report *r);

/* Their penalties together; of an empty text, which has no segments, the points of its findings. */
struct score score_of_segments(const struct file_report *r);

#endif
