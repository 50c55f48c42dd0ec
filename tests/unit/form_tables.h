/* Tables of forms against the compiled lexicon. Needs MTLINT_DATA/lexicon.bin. */
#ifndef MTLINT_TESTS_FORM_TABLES_H
#define MTLINT_TESTS_FORM_TABLES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon_fixture.h"

enum { READINGS = 64 };

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* "m=n,f=gd,MFN=g": columns m f n M F N (capitals: plural), rows n g d a. */
static inline uint32_t cells(const char *text)
{
    uint32_t mask = 0;
    const char *columns = text;
    for (const char *at = text; *at; at++) {
        if (*at == ',')
            columns = at + 1;
        if (*at != '=')
            continue;
        for (const char *c = columns; c < at; c++) {
            for (const char *row = at + 1; *row && *row != ','; row++) {
                unsigned column = (unsigned)(strchr("mfnMFN", *c) - "mfnMFN");
                mask |= NOMINAL_CELL(strchr("ngda", *row) - "ngda", column / 3, column % 3);
            }
        }
    }
    return mask;
}

/* What readings are looked for; zero and NULL stand for any. */
struct wanted {
    enum part_of_speech part;
    enum reading_kind kind;
    const char *lemma;
    unsigned person;
    unsigned use;     /* all of these bits */
    unsigned not_use; /* none of these */
};

static inline bool fits(const struct lexicon *lex, const char *form, const struct reading *r, const struct wanted *w)
{
    char lemma[LEXICON_FORM_MAX];
    size_t len = lexicon_lemma(lex, form, strlen(form), r, lemma, sizeof(lemma));
    return r->part_of_speech == w->part && (w->kind == KIND_NONE || r->kind == w->kind) &&
           (w->lemma == NULL || (len == strlen(w->lemma) && memcmp(lemma, w->lemma, len) == 0)) &&
           (w->person == 0 || r->person == w->person) && (r->use & w->use) == w->use && !(r->use & w->not_use);
}

/* The features of all readings that fit; *found tells whether there is one. */
static inline uint32_t features(const struct lexicon *lex, const char *form, struct wanted w, bool *found)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(lex, form, strlen(form), r, READINGS);
    uint32_t all = 0;
    *found = false;
    for (size_t i = 0; i < n && i < READINGS; i++) {
        if (fits(lex, form, &r[i], &w)) {
            *found = true;
            all |= r[i].features;
        }
    }
    return all;
}

/* The form has these cells and no others. */
static inline void holds(const struct lexicon *lex, const char *form, struct wanted w, uint32_t expected)
{
    bool found;
    uint32_t got = features(lex, form, w, &found);
    if (!found || got != expected)
        fail_msg("%s (part %u, kind %u, use %u): cells %x instead of %x%s", form, w.part, w.kind, w.use, got, expected,
                 found ? "" : ", no reading");
}

/* Each word of the list, parted by spaces, has a reading that fits. */
static inline void all_have(const struct lexicon *lex, const char *list, struct wanted w)
{
    char form[LEXICON_FORM_MAX];
    for (const char *at = list; *at;) {
        size_t len = strcspn(at, " ");
        bool found;
        memcpy(form, at, len);
        form[len] = '\0';
        features(lex, form, w, &found);
        if (!found)
            fail_msg("%s: no reading as part %u, kind %u, use %u", form, w.part, w.kind, w.use);
        at += len + (at[len] == ' ');
    }
}

#endif
