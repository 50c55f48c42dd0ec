/* The words of a project, beside those of the language: what its articles may write, and what they must not. */
#ifndef MTLINT_LEXICON_OWN_WORDS_H
#define MTLINT_LEXICON_OWN_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/span.h"
#include "base/vec.h"
#include "lexicon/inflect.h"

/* What one file, or one entry of the settings, lists. Read-only once filled. */
struct own_list;

/* All lists that hold for a document. The lists are borrowed. */
struct own_words {
    VEC_OF(const struct own_list *) lists;
};

struct own_list *own_list_new(void);
void own_list_free(struct own_list *l);

/* Adds one line: a word or name in its basic form ("Kubernetes"; of several words each for itself), "!wrong -> right",
 * or nothing (a blank line, a comment behind "#"). -1 and a message without a place. */
int own_list_add(struct own_list *l, struct span line, enum inflect_as as, struct buf *err);

/* Adds every line of a file. -1 and a message that begins with the line's number and a colon. */
int own_list_add_file(struct own_list *l, const char *bytes, size_t len, enum inflect_as as, struct buf *err);

/* Words, names and bans that were added. */
size_t own_list_count(const struct own_list *l);

/* LEX_OWN, with LEX_GERMAN for a word and LEX_ORGANISATION for a name, when the form as written is a listed word, one
 * of its forms, a listed word in lower case where a sentence begins, or one in capitals; else 0. A
 * banned word counts as a word here. w may be NULL. */
unsigned own_flags(const struct own_words *w, const char *form, size_t len);

/* Forms one slip away; borrowed. Returns how many were stored, at most max. */
size_t own_near(const struct own_words *w, const char *form, size_t len, struct span *out, size_t max);

/* What a list says in place of a banned word. */
struct own_ban {
    struct span wrong, right; /* as listed; borrowed */
    struct inflection step;   /* from `wrong` to the form that was asked for */
};

/* Whether the words (as written, parted by single blanks) are a banned word, in any form. */
bool own_bans(const struct own_words *w, const char *text, size_t len, struct own_ban *out);

/* The most words that a ban has; 0 when nothing is banned. */
size_t own_ban_words(const struct own_words *w);

/* Differs when what the lists say differs. */
uint64_t own_words_fingerprint(const struct own_words *w);

#endif
