/* What in a clause beside its subject is, or could be, an object in the accusative. */
#ifndef MTLINT_CHECKS_CLAUSE_OBJECTS_H
#define MTLINT_CHECKS_CLAUSE_OBJECTS_H

#include "text/phrases.h"
#include "text/subjects.h"

struct objects {
    bool possible;  /* something may be an accusative */
    bool certain;   /* a phrase that is one for sure and no measure, the subject being another */
    bool self;      /* a pronoun that says the subject again: "sich"; "mir" or "mich" beside "ich" */
    bool reflexive; /* sich, mich, uns */
    bool goal;      /* "nach Hause", "in die Stadt" */
};

/* "den größten Teil seines Lebens", "den Rest des Winters": how long, and no object. */
bool phrase_is_part_of_time(const struct analysis *a, const struct noun_phrase *p);

struct objects objects_of(const struct analysis *a, uint32_t clause, const struct subject *subject);

#endif
