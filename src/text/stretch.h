/* The stretch of a clause around a phrase, up to marks: what is near enough to belong to one verb. */
#ifndef MTLINT_TEXT_STRETCH_H
#define MTLINT_TEXT_STRETCH_H

#include "lexicon/knowledge.h"
#include "text/analysis.h"

/* Words; no more than 60 to each side of the phrase, which keeps the time linear. */
struct stretch {
    size_t first, end;
};

struct stretch stretch_around(const struct analysis *a, const struct noun_phrase *p);

/* The word that carries the meaning: a finite verb that is no auxiliary, else the infinitive or participle, else the
 * auxiliary; NO_WORD when there is none. */
size_t stretch_verb(const struct analysis *a, struct stretch s);

/* The stretch has one verb, with or without an auxiliary, and no other could take the phrase: "ließ den Hund folgen".
 */
bool stretch_has_one_verb(const struct analysis *a, struct stretch s);

/* Writes its infinitive with a separated prefix before it, not terminated; 0 when there is no verb. */
enum { VERB_LEMMA_BYTES = 160 };
size_t stretch_lemma(const struct analysis *a, const struct knowledge *k, struct stretch s, char out[VERB_LEMMA_BYTES]);

/* The cases of objects, bits 1 << CASE_..., that its verb takes in any use; of a form of several verbs, any of them. 0
 * when one of them is not listed. */
unsigned stretch_objects(const struct analysis *a, const struct knowledge *k, struct stretch s);

#endif
