/* Short lists of words inside the grammar: " so wie hier ", lower case, each word between blanks. */
#ifndef MTLINT_TEXT_WORD_LISTS_H
#define MTLINT_TEXT_WORD_LISTS_H

#include <stdbool.h>

#include "lexicon/vocabulary.h"

/* Whether the word, whatever its capitals, stands in the list; words longer than LISTED_BYTES are in none. */
bool word_in(struct span word, const char *list);

/* The same for a word that is in lower case but for its first letter; in other capitals it is in no list. */
bool word_in_as_written(struct span word, const char *list);

/* The same for a word whose row of lists is at hand, in constant time. The list is a constant of the program. */
static inline bool listed_word_in(struct listed *l, const struct listed_word *row, struct span word, const char *list)
{
    uint32_t number = list_number(l, list);
    return number < LISTS_MAX ? word_has_list(row, number) : word_in(word, list);
}

/* The same for a form of the vocabulary. */
static inline bool form_in(struct vocabulary *v, uint32_t form, const char *list)
{
    return listed_word_in(v->listed, vocabulary_listed(v, form)->listed, vocabulary_span(v, form), list);
}

static inline bool form_in_as_written(struct vocabulary *v, uint32_t form, const char *list)
{
    return vocabulary_listed(v, form)->as_written && form_in(v, form, list);
}

#endif
