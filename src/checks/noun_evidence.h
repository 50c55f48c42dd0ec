/* What the lexicon says for or against a noun that is written in lower case, apart from where it stands. */
#ifndef MTLINT_CHECKS_NOUN_EVIDENCE_H
#define MTLINT_CHECKS_NOUN_EVIDENCE_H

#include "engine/check.h"

/* Whether this form of an adjective occurs so much oftener than the one in -es that it must be a noun most of the time:
 * "platte" but not "plattes". */
bool is_usual_as_noun(struct check_context *c, struct span word);

/* Whether no list has the word as it is, but for its last part: "stichwunde", from "Stich" and "wund". */
bool is_built(struct check_context *c, struct span word);

/* Adjectives and participles that name a person when no noun follows: "die gläubigen". */
bool is_called_person(struct span word);

/* The word in lower case is none, whatever the tagger makes of it. */
bool is_no_word(struct check_context *c, struct span word);

/* By its ending; what no list has may still be an adjective, but not "symbolleiste". */
bool may_be_adjective(struct span word);

#endif
