/* Closed lists that say which words take part in German compounds where readings alone do not tell. All words are in
 * lower case. */
#ifndef MTLINT_LEXICON_COMPOUND_WORDS_H
#define MTLINT_LEXICON_COMPOUND_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

/* Words parted by blanks, in the order of their bytes, with a blank at either end; none longer than LIST_WORD_MAX. */
struct closed_list {
    const char *text;
    size_t len;
};

#define LIST_WORD_MAX 24
#define CLOSED_LIST(words)                                                                                             \
    {                                                                                                                  \
        words, sizeof(words) - 1                                                                                       \
    }

extern const struct closed_list noun_prefixes;      /* stand before nouns though neither noun, adjective nor verb */
extern const struct closed_list adjective_prefixes; /* the same before adjectives */
extern const struct closed_list elided_nouns;       /* nouns without their e: "schul", "sprach" */
extern const struct closed_list verb_modifiers;     /* stems of verbs that keep an e: "lese", "bade" */
extern const struct closed_list short_nouns;        /* of two letters: "öl", "ei" */
extern const struct closed_list short_heads;        /* and those of them that are heads */
extern const struct closed_list linking_s_endings;  /* nouns with these take a linking s, feminine ones too, */
extern const struct closed_list linking_s_always;   /* and never stand without it */
extern const struct closed_list bare_feminines;     /* feminine nouns in -e that stand without n: "reise", "presse" */
extern const struct closed_list linking_s_nouns;    /* short nouns that take a linking s: "staat", "krieg" */
extern const struct closed_list person_modifiers;   /* adjectives for persons that modify: "krank", "behindert" */
extern const struct closed_list person_stems;       /* and that are heads: "abgeordnet", "erkrankt" */
extern const struct closed_list infinitive_heads;   /* infinitives that a noun commonly stands before: "sterben" */
extern const struct closed_list adjective_heads;    /* ends of adjectives of any noun: "frei", "förmig" */
extern const struct closed_list no_heads;           /* never a head of what it looks like: "mehr", "später" */
extern const struct closed_list no_modifiers;       /* nouns that look like a word of their own: "wegen", "nichts" */

/* Whether s is in the list, by halves; or ends with one of its words, linear in the list. */
bool list_has(struct closed_list list, const char *s, size_t len);
bool list_ends(struct closed_list list, const char *s, size_t len);

/* The first word with this first byte, and the one behind a word if its first byte is the same; empty when there is
 * none.
 */
struct span list_first(struct closed_list list, char letter);
struct span list_following(struct span word);

#endif
