/* What a language is, as data: quotation marks, abbreviations, number format, scripts. One file a language; add it to
 * the table in langs.c. Nothing here knows of checks. */
#ifndef MTLINT_LANG_LANG_H
#define MTLINT_LANG_LANG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"

struct quote_pair {
    uint32_t open, close; /* code points */
    uint8_t level;        /* 1 outer, 2 inner */
};

/* Words in lower case, sorted by strcmp. */
struct word_list {
    const char *const *words;
    size_t count;
};

struct lang {
    const char *tag;                 /* "de" */
    const char *name;                /* "German" */
    const struct quote_pair *quotes; /* those that are right in this language, ended by {0, 0, 0} */
    char decimal, thousands;         /* "1.000,5": ',' and '.' */
    bool capital_nouns;              /* a capital in the middle of a sentence is no sign of a name */
    bool ordinal_dot;                /* "3." may be an ordinal number */
    /* Abbreviations with their full stop. After `abbreviations_inner` a sentence does not end ("Dr.", "z."), after
     * `abbreviations_final` it may ("usw.", "etc."), and `abbreviations_word` are words, too ("Art.", "Jan."): their
     * full stop at the end of a sentence is the sentence's. */
    struct word_list abbreviations_inner;
    struct word_list abbreviations_word;
    struct word_list abbreviations_final;
    struct word_list determiners;    /* before an ordinal number: "zum 100. Mal" */
    struct word_list function_words; /* what runs of this language are known by */
    const char *const *months;       /* lower case, NULL-terminated: an ordinal stands before them */
};

/* The language of a BCP 47 tag by its first subtag ("de-CH" is de), whatever the case of its letters; NULL when it is
 * not known. */
const struct lang *lang_by_tag(const char *tag);

/* All languages, NULL-terminated. */
const struct lang *const *langs_all(void);

/* Look-ups in the sorted lists above; `word` in lower case. */
bool lang_is_inner_abbreviation(const struct lang *lang, struct span word);
bool lang_is_word_abbreviation(const struct lang *lang, struct span word);
bool lang_is_final_abbreviation(const struct lang *lang, struct span word);
bool lang_is_month(const struct lang *lang, struct span word);
bool lang_is_determiner(const struct lang *lang, struct span word);
bool lang_is_function_word(const struct lang *lang, struct span word);

#endif
