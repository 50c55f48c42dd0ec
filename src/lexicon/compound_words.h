/* Closed lists that say which words take part in German compounds where readings alone do not tell. All words are in
 * lower case. */
#ifndef MTLINT_LEXICON_COMPOUND_WORDS_H
#define MTLINT_LEXICON_COMPOUND_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

/* Each list is one string: its words in the order of their bytes, a blank before and behind each. */
extern const char noun_prefixes[];      /* stand before nouns though neither noun, adjective nor verb */
extern const char adjective_prefixes[]; /* the same before adjectives */
extern const char elided_nouns[];       /* nouns without their e: "schul", "sprach" */
extern const char verb_modifiers[];     /* stems of verbs that keep an e: "lese", "bade" */
extern const char short_nouns[];        /* of two letters: "öl", "ei" */
extern const char linking_s_endings[];  /* nouns with these take a linking s, feminine ones too, */
extern const char linking_s_always[];   /* and never stand without it */
extern const char linking_s_nouns[];    /* short nouns that take a linking s: "staat", "krieg" */
extern const char person_modifiers[];   /* adjectives for persons that modify: "krank", "behindert" */
extern const char person_stems[];       /* and that are heads: "abgeordnet", "erkrankt" */
extern const char infinitive_heads[];   /* infinitives that a noun commonly stands before: "sterben" */
extern const char adjective_heads[];    /* ends of adjectives of any noun: "frei", "förmig" */
extern const char no_heads[];           /* never a head of what it looks like: "mehr", "später" */
extern const char no_modifiers[];       /* nouns that look like a word of their own: "wegen", "nichts" */

/* The word at *at, which then stands behind it; empty at the end of the list. */
struct span list_next(const char **at);

/* The list from its first word with this first byte; NULL when there is none. */
const char *list_from(const char *list, char initial);

/* Whether s is in the list, or ends with one of it. */
bool list_has(const char *list, const char *s, size_t len);
bool list_ends(const char *list, const char *s, size_t len);

#endif
