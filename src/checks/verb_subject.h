/* The subject of a sentence without a verb, and questions about its parts. */
#ifndef MTLINT_CHECKS_VERB_SUBJECT_H
#define MTLINT_CHECKS_VERB_SUBJECT_H

#include "checks/verb_parts.h"

struct verbless {
    const struct analysis *a;
    struct clause_parts parts;
    size_t subject; /* part: the first that can be the subject, behind adverbs and prepositions; else parts.count */
    size_t rest;    /* part: the first behind the subject and what prepositions may add to it */
    bool definite;  /* the subject is named or has an article that points to one */
};

/* Fills subject, rest and definite from the parts. */
void verbless_find_subject(struct verbless *l);

/* One of no words when there are not so many. */
const struct part *verbless_part(const struct verbless *l, size_t i);

/* False when there are not so many. The list is one of text/word_lists.h. */
bool part_is(const struct verbless *l, size_t i, enum part_kind kind);
bool part_begins(const struct verbless *l, size_t i, const char *list);

/* Whether the tagger may have missed the verb, though it stands in its place: "bedingt die Datenquelle". */
bool part_may_be_verb(const struct verbless *l, size_t i);

/* Whether the infinitive at the end asks for a modal verb, as nothing but a statement has all of its parts. */
bool part_lacks_modal(const struct verbless *l);

/* Whether a word of the list stands anywhere in the sentence. */
bool verbless_has_word(const struct analysis *a, const char *list);

#endif
