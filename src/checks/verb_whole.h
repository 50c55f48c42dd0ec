/* Sentences that are whole though no main clause of them has a finite verb. */
#ifndef MTLINT_CHECKS_VERB_WHOLE_H
#define MTLINT_CHECKS_VERB_WHOLE_H

#include "text/analysis.h"

/* "Bis eines Tages das Telefon klingelte.", "Ganz wie es dir beliebt.": a clause whose verb stands last, alone. */
bool is_free_clause(const struct analysis *a);

/* "Du schleimiger kleiner Wicht!", "Weg da, du Narr!", "Felsen voraus!": somebody is called, or what is seen. */
bool is_call(const struct analysis *a);

/* "Keine Dateien ausgewählt.": what a program says; "wurden" goes without saying. */
bool is_notice(const struct analysis *a);

/* "Ein großes Zelt, um Gäste zu empfangen.", "Anna, Anna die Kluge.": a thing or person, and what is told of it. */
bool is_thing_with_aim(const struct analysis *a);
bool is_name_with_byname(const struct analysis *a);

/* A verb in the second place that goes with what stands right before it, but for adverbs: "Ihr selbst verkörpert immer
 * einen Helden.", "Du und dein Partner starten heute." */
bool has_verb_beside_subject(const struct analysis *a);

/* "Wurd auch von uns gebaut!", "Der Herr sey mit euch.": finite verbs as they are spoken or were written. */
bool is_clipped_verb(const struct analysis *a, size_t word);

#endif
