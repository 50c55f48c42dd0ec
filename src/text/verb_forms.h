/* Other forms of the finite verb of a clause: "stiegen" for "stieg". */
#ifndef MTLINT_TEXT_VERB_FORMS_H
#define MTLINT_TEXT_VERB_FORMS_H

#include "lexicon/knowledge.h"
#include "text/subjects.h"

enum { VERB_FORM_BYTES = 64 };

/* Writes the form of the same verb for one of these persons in the tense that it has, not terminated; returns its
 * length in bytes, 0 when the lexicon has none. */
size_t verb_form_for(const struct knowledge *k, const struct analysed_word *verb, persons wanted,
                     char out[VERB_FORM_BYTES]);

#endif
