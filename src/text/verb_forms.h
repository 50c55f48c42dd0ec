/* Other forms of a verb: "stiegen" for "stieg", "gesagt" for "sagen". */
#ifndef MTLINT_TEXT_VERB_FORMS_H
#define MTLINT_TEXT_VERB_FORMS_H

#include "lexicon/knowledge.h"
#include "text/subjects.h"

enum { VERB_FORM_BYTES = 64 };

/* Writes the form of the same verb for one of these persons in the tense that it has, not terminated; returns its
 * length in bytes, 0 when the lexicon has none. */
size_t verb_form_for(const struct knowledge *k, const struct analysed_word *verb, persons wanted,
                     char out[VERB_FORM_BYTES]);

/* Writes the form of the same verb that has one of these features ("gesagt" for VERB_PARTICIPLE_2), not terminated, by
 * the first reading that has one of the features `of`, 0 asking for none, and such a form; returns its length in bytes,
 * 0 when the lexicon has none. Neither the form nor the infinitive has more than max bytes, VERB_FORM_BYTES at most. */
size_t verb_form_of(const struct knowledge *k, const struct analysed_word *verb, uint32_t of, uint32_t wanted,
                    char *out, size_t max);

#endif
