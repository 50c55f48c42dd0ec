/* Other forms of the noun of a phrase: "Studenten" for "Student", "Prüfung" for "Prüfungen". */
#ifndef MTLINT_TEXT_NOUN_FORMS_H
#define MTLINT_TEXT_NOUN_FORMS_H

#include "lexicon/knowledge.h"
#include "text/analysis.h"

/* A noun that has an ending everywhere but in the nominative singular: "der Student, den Studenten". */
bool noun_is_weak(const struct analysed_word *w);

/* Writes the form of the same noun, or of the noun that a compound ends with, that can have one of these NOMINAL_CELL
 * bits, not terminated; returns its length in bytes, 0 when the lexicon has none or it has more than max bytes. */
size_t noun_form(const struct knowledge *k, const struct analysed_word *w, uint32_t cells, char *out, size_t max);

#endif
