/* A noun in lower case that needs no article or adjective to be told, since the letters are nothing but a noun. */
#ifndef MTLINT_CHECKS_LONE_NOUN_H
#define MTLINT_CHECKS_LONE_NOUN_H

#include "engine/check.h"
#include "text/analysis.h"

/* The lexicon has the word, an analysed one of this sentence, as a noun or name and as nothing else. */
bool is_only_noun(const struct analysis *a, size_t word);

/* The same where nothing speaks for a name of code, another language, a convention of the text, a fixed phrase ("per
 * saldo") or a verb that the lexicon lacks ("vorhaben"). */
bool is_lone_noun(struct check_context *c, const struct sentence_view *s, size_t word);

#endif
