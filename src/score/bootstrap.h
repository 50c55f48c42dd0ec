/* How sure it is that one translation is better than another: the paired bootstrap of Koehn, Statistical Significance
 * Tests for Machine Translation Evaluation (2004). */
#ifndef MTLINT_SCORE_BOOTSTRAP_H
#define MTLINT_SCORE_BOOTSTRAP_H

#include <stddef.h>

enum { BOOTSTRAP_SAMPLES = 1000 };

/* The share of so many samples, each of `count` segments drawn with replacement, in which the penalties a of the
 * segments sum up to less than the penalties b of the same segments; a tie is half. The same for the same input on
 * every machine. 0.5 when count is 0. */
double bootstrap_better(const double *a, const double *b, size_t count);

#endif
