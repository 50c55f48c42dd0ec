#include <math.h>

#include "text/alignment.h"

/* Bytes of German for a byte of English, and the variance of that for a byte (Gale and Church, section 3): as in 6,600
 * sentences of news, talks, chats and shops and their translations. */
#define LENGTH_RATIO 1.17
#define LENGTH_VARIANCE 2.5

double alignment_length_away(double source, double target)
{
    double usual = source * LENGTH_RATIO;
    return usual + target > 0 ? (target - usual) / sqrt((usual + target) / 2 * LENGTH_VARIANCE) : 0;
}
