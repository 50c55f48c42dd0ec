/* The one subject of a clause, of all that can be it (text/subjects.h): for those who read the analysis and for
 * questions that bear a wrong answer. What surely disagrees with its verb is never told from it. */
#ifndef MTLINT_TEXT_SUBJECT_CHOICE_H
#define MTLINT_TEXT_SUBJECT_CHOICE_H

#include "text/subjects.h"

/* False when the clause has no finite verb or nothing in it goes with that: the subject is left out, or stands in the
 * clause before. */
bool subject_choose(const struct analysis *a, uint32_t clause, struct subject *out);

#endif
