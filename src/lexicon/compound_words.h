/* Closed lists that say which words take part in German compounds where readings alone do not tell. All words are in
 * lower case. */
#ifndef MTLINT_LEXICON_COMPOUND_WORDS_H
#define MTLINT_LEXICON_COMPOUND_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Each list ends with NULL. */
extern const char *const noun_prefixes[];      /* stand before nouns though neither noun, adjective nor verb */
extern const char *const adjective_prefixes[]; /* the same before adjectives */
extern const char *const elided_nouns[];       /* nouns without their e: "schul", "sprach" */
extern const char *const verb_modifiers[];     /* stems of verbs that keep an e: "lese", "bade" */
extern const char *const short_nouns[];        /* of two letters: "öl", "ei" */
extern const char *const linking_s_endings[];  /* nouns with these take a linking s, feminine ones too, */
extern const char *const linking_s_always[];   /* and never stand without it */
extern const char *const linking_s_nouns[];    /* short nouns that take a linking s: "staat", "krieg" */
extern const char *const person_modifiers[];   /* adjectives for persons that modify: "krank", "behindert" */
extern const char *const person_stems[];       /* and that are heads: "abgeordnet", "erkrankt" */
extern const char *const infinitive_heads[];   /* infinitives that a noun commonly stands before: "sterben" */
extern const char *const adjective_heads[];    /* ends of adjectives of any noun: "frei", "förmig" */
extern const char *const no_heads[];           /* never a head of what it looks like: "mehr", "später" */
extern const char *const no_modifiers[];       /* nouns that look like a word of their own: "wegen", "nichts" */

/* Whether s is in the list, ends with one of the list, or starts with one of at least two letters. */
bool list_has(const char *const *list, const char *s, size_t len);
bool list_ends(const char *const *list, const char *s, size_t len);

#endif
