/* A clause whose verb is a plural, and nothing in it is a plural. */
#ifndef MTLINT_CHECKS_SUBJECT_PLURAL_H
#define MTLINT_CHECKS_SUBJECT_PLURAL_H

#include "text/subjects.h"

/* The subject meant is no plural though the finite verb is one, and no other can be its subject. A verb in first place
 * may have left its subject out: "Waren gestern dort." */
bool subject_lacks_plural(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                          persons verb, const struct subject *meant);

/* "Wenn Sie Fragen hat": the polite pronoun stands in the subject's place, and nothing else can be the subject of the
 * verb, which is no plural. */
bool subject_is_polite(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                       persons verb, const struct subject *meant);

/* A verb between a pronoun and the finite verb, or on its other side, that goes with it: "ist glaube ich", and with a
 * mark for what is left out "werd‘ ich"; or the finite verb has another subject: "wenn ich so schnell es mir möglich
 * ist".
 */
bool subject_has_own_verb(const struct analysis *a, const struct subject *s, persons verb, uint32_t finite);

/* "Dazu müsst ihr: • eine Zeile öffnen mit …": the verb of the clause is an infinitive, which a modal verb before a
 * colon asks for. */
bool clause_is_listed_order(const struct analysis *a, const struct clause *c);

/* "Bildung, Wohnungsbau und schnelles Internet stehen": the last of several, whatever clause the others count as. */
bool subject_ends_list(const struct analysis *a, persons verb, const struct subject *s);

/* "Stücke, die Null sind, …": the pronoun of a relative clause before what its verb says of it. */
bool subject_is_relative(const struct analysis *a, const struct clause *c, const struct subject *s);

/* A pronoun that stands for one thing, whatever it is: "es", "dies", "jemand". */
bool subject_is_lone_singular(const struct analysis *a, const struct subject *s);

/* "Es geben", "Dies führen dazu": it stands beside the verb, and nothing of the clause is more than one; not "das
 * sind:". */
bool lone_subject_disagrees(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                            persons verb, const struct subject *s);

/* "Ein starkes Wir trägt das Team", "Das Du kam ihm leicht über die Lippen": a pronoun behind an article or adjective.
 */
bool subject_serves_as_noun(const struct analysis *a, const struct subject *s);

#endif
