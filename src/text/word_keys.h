/* Numbers by which words of two languages are compared: a word of the source text has a counterpart where one of its
 * keys is among those of a word of the translation. Hashes: rarely, two words that have nothing in common share one. */
#ifndef MTLINT_TEXT_WORD_KEYS_H
#define MTLINT_TEXT_WORD_KEYS_H

#include "base/vec.h"
#include "core/token.h"
#include "lang/lang.h"
#include "text/text_side.h"

struct word_keys {
    uint32_t *items;
    size_t len, cap;
};

enum source_word {
    SOURCE_NO_WORD,  /* punctuation and the like: no keys */
    SOURCE_FUNCTION, /* function words, "?", "!": many translations have no single word for them */
    SOURCE_CONTENT,
    SOURCE_TELLING /* a number, a name, an address: a translation mostly keeps it */
};

/* Whether the word, in whatever letters, is a function word of the language. */
bool word_is_function(const struct lang *lang, struct span word);

/* The same of a word of a side, found once for each form. */
bool token_is_function(const struct text_side *side, const struct token *t);

/* Appends the keys of a token of the source text: the first is that of the word as it stands (of a number: of its
 * digits, whatever parts them), then those of its translations. */
enum source_word word_keys_of_source(struct word_keys *keys, const struct text_side *source, const struct token *token);

/* Appends the keys of a token of the translation: of its form and its lemmas, of a compound also of its last part.
 * words may be NULL: of the form alone. */
void word_keys_of_target(struct word_keys *keys, struct vocabulary *words, const struct token *token, struct span text);

/* Sorts the keys and leaves each once. */
void word_keys_sort(struct word_keys *keys);

/* By binary search in sorted keys. */
bool word_keys_have(const uint32_t *keys, size_t count, uint32_t key);

#endif
