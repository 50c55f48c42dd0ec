/* Takes German compounds apart: "Bundesregierung" = Bundes + Regierung. Two words that ran together by accident are
 * none: articles, pronouns and finite verbs neither modify nor head a compound. */
#ifndef MTLINT_LEXICON_COMPOUND_H
#define MTLINT_LEXICON_COMPOUND_H

#include "lexicon/lexicon.h"

/* The longest word that is taken apart, in bytes; longer ones are no compounds here. */
#define COMPOUND_MAX 80

struct compound {
    size_t head; /* byte offset where the head begins */
    unsigned parts;
    size_t shortest; /* bytes of the shortest part */
    unsigned cost;   /* the lower, the more natural: few, long and frequent parts */
};

/* True when the word (as written: a noun begins with a capital) is a compound; *out is then the cheapest analysis.
 * At most quadratic in COMPOUND_MAX. */
bool compound_analyze(const struct lexicon *lex, const char *word, size_t len, struct compound *out);

/* The lengths in bytes of every beginning of `word` that may be the modifiers of a compound, linking element included,
 * shortest first; none of several of which one has two letters. Returns how many, at most max. For repairing a damaged
 * head. */
size_t compound_modifiers(const struct lexicon *lex, const char *word, size_t len, size_t *out, size_t max);

/* True for an adjective that ends as those do that any noun may stand before: "frei", "förmigen". */
bool compound_is_adjective_ending(const char *s, size_t len);

#endif
