/* Finds names of dictionaries/names/transliterations.txt in a sentence, inflected and in compounds too. */
#ifndef MTLINT_CHECKS_SPELLED_NAMES_H
#define MTLINT_CHECKS_SPELLED_NAMES_H

#include "engine/check.h"
#include "lexicon/spellings.h"

struct spelled_name {
    struct romanisation spelling;
    size_t off, len; /* in the text: the name without its ending, and without the rest of a compound */
    size_t first;    /* its first token in the sentence */
    size_t last;     /* its last */
    bool genitive;   /* an s or an apostrophe follows; ending_len has its bytes */
    size_t ending_len;
};

/* What a word form may be: bits of enum spelled_form. Looks at the bytes only. */
enum spelled_form { SPELLED_WHOLE = 1, SPELLED_BEGINS = 2 };
unsigned spelled_form(const struct lexicon *lex, struct span form);

/* The name of one word that token i is (with SPELLED_WHOLE), or the longest of several words that begins there. */
bool spelled_word(const struct check_context *c, const struct sentence_view *s, size_t i, struct spelled_name *out);
bool spelled_words(const struct check_context *c, const struct sentence_view *s, size_t i, struct spelled_name *out);

#endif
