/* Which numbers and persons the subject of a clause can have, and those of its finite verb: a verb that no word of its
 * clause can be the subject of does not agree with it. */
#ifndef MTLINT_TEXT_SUBJECTS_H
#define MTLINT_TEXT_SUBJECTS_H

#include "text/analysis.h"

/* Bits number * 3 + person - 1 with number 0 singular, 1 plural: VERB_CELL() of any tense. */
typedef uint8_t persons;
#define PERSON_BIT(number, person) ((persons)(1u << ((number)*3 + (person)-1)))
#define THIRD_PERSON ((persons)(PERSON_BIT(0, 3) | PERSON_BIT(1, 3)))

/* Those of a word that is tagged as finite; 0 when nothing is known of it. */
persons verb_persons(const struct analysis *a, uint32_t word);

/* Those of the features of one verb reading. */
persons reading_persons(uint32_t features);

/* False for a form that can be nothing but a subjunctive: reported speech has the order of a main clause ("da er
 * annahm, es wäre zu spät"). */
bool verb_is_indicative(const struct analysis *a, uint32_t word);

struct subject {
    uint32_t first, last; /* words */
    persons persons;      /* of these words alone */
    bool pronoun;         /* a pronoun that can be nothing but a nominative: er, ich, man */
    bool nominative;      /* a phrase that can be nothing but one: der Hund */
};

enum { CLAUSE_SUBJECTS_MAX = 16 };

struct clause_subjects {
    struct subject items[CLAUSE_SUBJECTS_MAX];
    size_t count;
    persons persons; /* of any of them, of several that are joined, and of what may be left out */
    bool sure;       /* nothing else in the clause can be its subject */
};

/* What was found of a clause of the last sentence, so that it is found once however many ask. */
struct clause_note {
    uint32_t subjects_of, choice_of; /* the sentence that the rest is of, 0 for none */
    struct clause_subjects subjects;
    bool has_choice;
    struct subject choice; /* text/subject_choice.h */
};

/* The note on a clause; the pointer is valid until that on a later clause is asked for. */
struct clause_note *clause_note(const struct analysis *a, uint32_t clause);

/* What can be the subject of a clause: all that may be a nominative and stands behind no preposition. */
void clause_subjects(const struct analysis *a, uint32_t clause, struct clause_subjects *out);

/* Those of what stands between the verb and the next comma: the subject, when the phrase before the verb is an object.
 */
persons persons_behind_verb(const struct analysis *a, const struct clause *c, const struct clause_subjects *all);

/* Nothing parts the subject from the verb behind it but what belongs to it: "das Musikhaus Thomann", "das Essen dort",
 * "der Sprecher der Polizei in Köln", "das Haus, das er kaufte,". */
bool subject_right_before(const struct analysis *a, const struct subject *s, uint32_t finite);

/* Whether a form of "ihr" beside this subject is an old one of the singular, or lost its last letter: "er freuet sich",
 * "das wollt ich". Not "er gebt", "er fahrt", of verbs with another vowel there. `verb` is what the form may be. */
bool verb_is_old_form(const struct analysis *a, uint32_t finite, persons verb, const struct subject *s);

/* Of one of the pronouns ich, er, sie, es, wir, man, or a name. */
persons pronoun_persons(struct span subject);

/* "Sie" in the middle of a sentence: whoever is addressed, in the plural, and nobody else. */
bool is_polite_pronoun(const struct analysis *a, uint32_t word);

#endif
