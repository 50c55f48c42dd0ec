/* The forms of the relative pronouns, "der" and "welcher". */
#ifndef MTLINT_CHECKS_RELATIVE_FORMS_H
#define MTLINT_CHECKS_RELATIVE_FORMS_H

#include "checks/antecedents.h"

#define CASE_BIT(case_) (1u << (case_))

/* A first look at the word: true of few. */
static inline bool relative_may_open(const struct analysis *a, size_t word)
{
    char first = a->words.items[word].text.ptr[0];
    return first == 'd' || first == 'w';
}

/* What the word may stand for in some case as a relative pronoun; 0 when it is none. */
genders relative_genders(const struct analysis *a, size_t word);

/* Stores the forms of the same pronoun for a noun in some of the cases, CASE_BIT()s, and returns how many, each once; 0
 * when the noun has not one gender and number. */
enum { RELATIVE_FORMS_MAX = 2 };
size_t relative_forms(struct span pronoun, genders noun, unsigned cases, const char *out[RELATIVE_FORMS_MAX]);

#endif
