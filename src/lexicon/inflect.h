/* The forms that a word of which nothing but its letters is known has most likely in German. Umlauts are not guessed.
 */
#ifndef MTLINT_LEXICON_INFLECT_H
#define MTLINT_LEXICON_INFLECT_H

#include "base/span.h"

enum inflect_as { INFLECT_WORD, INFLECT_NAME };

/* `cut` bytes of the lemma are taken away and `ending` is added, behind "ge" when `ge` is set. Two lemmas are in the
 * same case, number, person ... when their steps are equal. */
struct inflection {
    size_t cut;
    const char *ending;
    unsigned char ge;
};

typedef void (*inflection_visitor)(void *arg, const struct inflection *step);

/* Visits each form of the lemma once, the lemma itself first. A word is a noun when it begins with a capital, else a
 * verb by its ending, and an adjective; a name has the genitive and the adjective in -sch. */
void inflect(struct span lemma, enum inflect_as as, inflection_visitor visit, void *arg);

/* Writes the form; returns its length, 0 when it has more than max bytes. */
size_t inflection_write(const struct inflection *step, struct span lemma, char *out, size_t max);

#endif
