/* The most frequent function words of languages that are not checked, for telling runs of them inside another text. */
#ifndef MTLINT_LANG_FUNCTION_WORDS_H
#define MTLINT_LANG_FUNCTION_WORDS_H

struct foreign_language {
    const char *name;   /* a MESSAGE(): "French" */
    const char *words;  /* in lower case, a blank before and behind each */
    const char *elided; /* what stands before an apostrophe: "l", "dell"; the same form */
};

enum { FOREIGN_LANGUAGES = 5 };

extern const struct foreign_language foreign_languages[FOREIGN_LANGUAGES];

#endif
