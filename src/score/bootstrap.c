#include "score/bootstrap.h"

#include <stdint.h>

/* splitmix64, by Sebastiano Vigna, in the public domain. */
static uint64_t next_random(uint64_t *state)
{
    uint64_t z = (*state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

double bootstrap_better(const double *a, const double *b, size_t count)
{
    uint64_t state = 1; /* fixed: who runs it again shall see the same */
    double better = 0;
    for (int sample = 0; sample < BOOTSTRAP_SAMPLES; sample++) {
        double difference = 0;
        for (size_t i = 0; i < count; i++) {
            size_t drawn = (size_t)(next_random(&state) % count);
            difference += a[drawn] - b[drawn];
        }
        better += difference < 0 ? 1 : difference > 0 ? 0 : 0.5;
    }
    return better / BOOTSTRAP_SAMPLES;
}
