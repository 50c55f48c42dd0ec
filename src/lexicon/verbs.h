/* Verb forms that no list holds: with separable and other prefixes, and verbs from English. */
#ifndef MTLINT_LEXICON_VERBS_H
#define MTLINT_LEXICON_VERBS_H

#include "lexicon/word.h"

/* True when the form is a verb, or a participle, that a prefix may stand before. */
bool verb_is_form(const struct knowledge *k, const char *s, size_t len);

/* True for a separable prefix, perhaps zu, and a verb: "zurückzurudern"; notes the origin. */
bool verb_is_separable(const struct word *w);

/* True for "zerdenken", "verzocken": an inseparable prefix and a usual verb; notes the origin. */
bool verb_is_prefixed(const struct word *w);

/* True for "linearisiert", "Diagonalisierung": a verb in -isieren of a usual adjective or noun; notes the origin. */
bool verb_is_made_of_adjective(const struct word *w);

/* True for a German form of an English verb: "gestreamt", "downgeloadet", "likte"; notes the origin. */
bool verb_is_english(const struct word *w);

#endif
