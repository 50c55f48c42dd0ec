#include <math.h>

#include "text/alignment.h"

/* Bytes of German for a byte of English, and the variance of that for a byte (Gale and Church, section 3). */
#define LENGTH_RATIO 1.13
#define LENGTH_VARIANCE 6.8

double alignment_length_away(double source, double target)
{
    double usual = source * LENGTH_RATIO;
    return usual + target > 0 ? (target - usual) / sqrt((usual + target) / 2 * LENGTH_VARIANCE) : 0;
}
