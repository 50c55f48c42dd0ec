/* Whether a finite verb surely does not go with the subject of its clause. */
#ifndef MTLINT_CHECKS_SUBJECT_AGREEMENT_H
#define MTLINT_CHECKS_SUBJECT_AGREEMENT_H

#include "text/sentence_clauses.h"
#include "text/subjects.h"

/* all: what can be the subject of the clause; verb: the persons of its finite verb, not 0; meant: the one of all that
 * a message would name. False where any doubt is left: a subject that may be left out, a list that goes on, a number.
 */
bool subject_disagrees(const struct analysis *a, const struct clause *c, const struct clause_subjects *all,
                       persons verb, const struct subject *meant);

#endif
