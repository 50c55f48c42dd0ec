/* German words for English ones. One binary file (en-de.bin), made from dictionaries/en-de by
 * src/tools/make_translations.c, mapped and used in place; read-only, so any number of threads may use it. */
#ifndef MTLINT_LEXICON_TRANSLATIONS_H
#define MTLINT_LEXICON_TRANSLATIONS_H

#include <stdint.h>

#include "base/buf.h"
#include "base/span.h"

struct translations;

/* NULL and a message when the file cannot be read, was made for another version or machine, or is damaged. */
struct translations *translations_open(const char *path, struct buf *err);
void translations_close(struct translations *t);

/* Longest English word that can be looked up, in bytes. */
enum { TRANSLATED_WORD_MAX = 40 };

/* Calls visit with each German word (a lemma, as it is written) for an English one: those of the form as it stands, in
 * lower case, and of its base ("went": those of "go"; "cities": those of "city"). Some may come twice. Returns how
 * many. */
typedef void (*translation_visitor)(void *arg, struct span german);
size_t translations_each(const struct translations *t, struct span english, translation_visitor visit, void *arg);

/* What an English form in lower case is an irregular form of ("went": "go"); empty when it is none. */
struct span translations_base(const struct translations *t, struct span english);

/* Whether it has any for the English word. */
bool translations_know(const struct translations *t, struct span english);

/* Whether `german`, folded as by lexicon_fold(), is one of them, folded likewise. */
bool translations_has(const struct translations *t, struct span english, struct span german);

/* --- The layout of the file, shared with its maker: a head, slots, text. A slot is the offset of an entry in the text,
 * 0 when empty; the slots of a word stand in a row of open addressing. An entry is the English word, a tab, what it is
 * a form of (empty: none), a tab, German words parted by blanks, and a NUL. */

#define TRANSLATIONS_MAGIC                                                                                             \
    "mtlint\x1A"                                                                                                       \
    "t"
#define TRANSLATIONS_VERSION 1u

struct translations_head {
    char magic[8];
    uint32_t version, byte_order, size;
    uint32_t slot_count, text_size;
};

/* The first slot of an English word. */
uint32_t translations_slot(struct span english, uint32_t slot_count);

#endif
