/* A hunspell dictionary of which only those entries are loaded that may speak of the words asked about: loading all of
 * de_DE takes longer than checking most texts, and hunspell is asked of some dozen words in one.
 *
 * Whatever hunspell looks up for a word is a stretch of it, whole or with what a suffix has taken away put back, in one
 * case or another. All such stretches are hashed with letters folded, and the entries of these hashes given to hunspell
 * before it is asked: then it answers as if it had all. That holds for the settings of an affix file that are known
 * here; with any other one the whole dictionary has to be loaded. */
#ifndef MTLINT_LEXICON_SPARSE_DICTIONARY_H
#define MTLINT_LEXICON_SPARSE_DICTIONARY_H

#include "base/buf.h"

struct sparse;

/* NULL when the files cannot be read or are of a kind that has to be loaded as a whole. */
struct sparse *sparse_open(const char *aff, const char *dic);
void sparse_close(struct sparse *s);

/* The .dic that has to be loaded first: for each set of flags an example of it. */
struct span sparse_base(const struct sparse *s);

/* Calls add for each entry that may speak of the word and was not given before: `example` is the word of the base that
 * has its flags. */
typedef void (*sparse_adder)(void *arg, const char *word, const char *example);
void sparse_ask(struct sparse *s, struct span word, sparse_adder add, void *arg);

#endif
