/* What was found about the words of a source text, which has no lexicon of its own, kept over the documents of one
 * worker: the same words come back in the next article. Answers are those of the functions themselves, so that nothing
 * depends on what was asked before. */
#ifndef MTLINT_LEXICON_SOURCE_MEMO_H
#define MTLINT_LEXICON_SOURCE_MEMO_H

#include "lang/lang.h"
#include "lexicon/answers.h"
#include "lexicon/form_keys.h"
#include "lexicon/listed.h"
#include "lexicon/translations.h"

struct source_memo;

/* The translations are borrowed; NULL: no word has any. One thread at a time may use it. */
struct source_memo *source_memo_new(const struct lang *lang, const struct translations *t);
void source_memo_free(struct source_memo *m);

/* Makes *m, which may be NULL, fit for a document of this language: another memo, or one that forgot everything because
 * it had grown beyond some 16 MB. */
void source_memo_use(struct source_memo **m, const struct lang *lang, const struct translations *t);

/* A number for a word, from 0, the same until the next source_memo_use(). */
uint32_t source_memo_id(struct source_memo *m, struct span word);

/* What others keep by these numbers, as long as the memo remembers. */
struct answers *source_memo_answers(struct source_memo *m);

/* The short lists that were asked about, and the row of the word with this number. */
struct listed *source_memo_lists(struct source_memo *m);
const struct listed_word *source_memo_listed(struct source_memo *m, uint32_t id);

/* The keys that were kept for the word with this number; NULL before. They live until the next source_memo_use(). */
const struct form_keys *source_memo_keys(const struct source_memo *m, uint32_t id);
void source_memo_keep_keys(struct source_memo *m, uint32_t id, const uint32_t *keys, uint32_t count, uint8_t kind);

/* The German words of translations_each() in its order, folded by lexicon_fold(). */
struct translated {
    const struct span *words;
    size_t count;
};

/* Those of the word with this number. They live until the next source_memo_use(). */
struct translated source_memo_translated(struct source_memo *m, uint32_t id);

/* The same of any word; none when m is NULL. */
struct translated source_memo_translate(struct source_memo *m, struct span word);

#endif
