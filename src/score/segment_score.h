/* A penalty for each segment without any reference translation: what professional translators would hold against it,
 * in points of MQM a segment, as far as signs of the surface tell.
 *
 *     penalty = points of its findings + log(1 + exp(bias + sum of weight x signal))
 *
 * over the signals of score/segment_weights.def, which tests/tools/fit_score.py fitted on segments that translators
 * have marked, so that of two translations of one source the one with more marks has the higher penalty: an estimate of
 * what no check finds. What a word is worth is the same for all of them. A translation that takes none but the
 * words of a dictionary tends to be worse than a free one; one that has next to nothing in common with its source is
 * worse than either. The penalty is comparable between translations of one source and a lower bound on the errors, not
 * a measure of quality. */
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

/* The signals of a segment, none below 0. */
void segment_signals_of(const struct segment_counts *c, double signals[SIGNAL_COUNT]);

/* 0 or more. */
double segment_penalty(const struct segment_counts *c);

/* Gives the points of each finding to the segment in which it begins, and fills the penalties. The segments are sorted.
 */
void score_segments(struct file_report *r);

/* Their penalties together; of an empty text, which has no segments, the points of its findings. */
struct score score_of_segments(const struct file_report *r);

#endif
