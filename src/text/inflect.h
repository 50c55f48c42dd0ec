/* Other forms of the words before a noun: what a determiner or adjective is in another case, number or gender. */
#ifndef MTLINT_TEXT_INFLECT_H
#define MTLINT_TEXT_INFLECT_H

#include <stddef.h>
#include <stdint.h>

#include "base/span.h"
#include "lexicon/knowledge.h"

enum { DETERMINER_FORMS_MAX = 8, DETERMINER_BYTES = 32 };

struct determiner_form {
    char text[DETERMINER_BYTES]; /* not terminated; with the capital of the form asked for */
    size_t len;
    uint32_t cells; /* NOMINAL_CELL bits it can stand for before a noun */
};

/* Stores the forms of a determiner ("die": der, die, das, ...; "meinen": mein, meine, ...), itself included, and
 * returns how many; 0 for what is no determiner with endings. Pronouns of a person that show their case ("ihm": er,
 * ihm, ihn) have forms, too. */
size_t determiner_forms(const struct knowledge *k, struct span form, struct determiner_form out[DETERMINER_FORMS_MAX]);

enum { ADJECTIVE_FORMS_MAX = 5, ADJECTIVE_BYTES = 96 };

struct adjective_form {
    char text[ADJECTIVE_BYTES]; /* not terminated */
    size_t len;
    uint32_t cells[3]; /* in the strong, mixed and weak declension */
};

/* Stores the inflected forms of an adjective, given as one of them ("großes": große, großen, ...), and returns how
 * many; 0 for what has none of their endings. */
size_t adjective_forms(const struct knowledge *k, struct span form, struct adjective_form out[ADJECTIVE_FORMS_MAX]);

#endif
