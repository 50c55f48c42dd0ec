/* How well a word fits between its neighbours, judged by readings alone: an article wants a noun that agrees, a
 * preposition a case, "er" a verb in the third person. */
#ifndef MTLINT_LEXICON_SURROUNDINGS_H
#define MTLINT_LEXICON_SURROUNDINGS_H

#include <stdbool.h>
#include <stddef.h>

struct reading;

/* A word beside; no readings when there is none (start or end of the sentence, punctuation) or nothing is known. The
 * readings are borrowed. */
struct neighbour {
    const struct reading *readings;
    size_t count;
    bool first; /* opens its sentence: its lower-case readings count too */
};

enum { NEIGHBOURS = 2 };

struct surroundings {
    struct neighbour before[NEIGHBOURS], after[NEIGHBOURS]; /* nearest first */
};

/* log10 odds of the word standing there, against a place that says nothing: above 0 it fits, below it does not. The
 * best reading counts. The weights are estimates by hand, in steps that tell agreement from its breach. */
double surroundings_fit(const struct surroundings *s, const struct neighbour *word);

#endif
