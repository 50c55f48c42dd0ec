/* The terms of a project: which word of the source text is to become which one, and which it must not become. */
#ifndef MTLINT_ENGINE_TERMBASE_H
#define MTLINT_ENGINE_TERMBASE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/intern.h"
#include "base/vec.h"

/* One term as it is written, and its words: what stands between blanks. */
struct term_text {
    struct span text;
    const struct span *words;
    size_t word_count;
};

enum term_part { TERM_ANY, TERM_NOUN, TERM_VERB, TERM_ADJECTIVE, TERM_ADVERB, TERM_NAME };

struct term_texts {
    const struct term_text *items;
    size_t len;
};

struct term {
    struct term_text source; /* without words: the entry only forbids */
    struct term_texts targets, forbidden;
    enum term_part part;
    bool exact;       /* the source term has the case in which it is written */
    bool keep;        /* stands in the translation as it is */
    struct span note; /* empty: none */
};

/* A term by its place among all, and the next one that begins alike, as its row plus 1; 0 for the last. */
struct term_row {
    uint32_t term, next;
};

struct term_index {
    struct intern keys;
    VEC_OF(uint32_t) first; /* by key: a row plus 1 */
    VEC_OF(struct term_row) rows;
};

/* Read-only once it is read, so any number of threads may use it. */
struct termbase {
    VEC_OF(struct term) terms;
    struct term_index by_source, by_forbidden;
    struct arena arena;
    uint64_t fingerprint; /* of the file's bytes */
};

/* Those that hold for a document; borrowed. */
struct termbases {
    VEC_OF(const struct termbase *) items;
};

/* Reads the bytes of a file: by the ending of its name CSV (.csv), YAML (.yaml, .yml) or TBX (.tbx, .xml). NULL, and
 * "LINE: what is wrong" or, of the whole file, just " what is wrong". */
struct termbase *termbase_read(const char *name, const char *bytes, size_t len, struct buf *err);
void termbase_free(struct termbase *b); /* NULL is allowed */

/* Longest key, in bytes. */
enum { TERM_KEY_MAX = 120 };

/* Calls visit with each term whose source begins with this word, or that forbids a term that begins like it. The word
 * is as it stands in a text, or a base or lemma of that. Terms may come that turn out to be others. */
typedef void (*term_visitor)(void *arg, const struct term *term);
void termbase_by_source(const struct termbase *b, struct span word, term_visitor visit, void *arg);
void termbase_by_forbidden(const struct termbase *b, struct span word, term_visitor visit, void *arg);

/* --- for the readers of the formats */

/* What an entry says, as it is written; empty: nothing. Lists are parted by "|". */
enum term_member { TERM_SOURCE, TERM_TARGET, TERM_FORBIDDEN, TERM_CASE, TERM_PART, TERM_NOTE, TERM_KEEP, TERM_MEMBERS };
extern const char *const term_member_names[TERM_MEMBERS];

struct term_entry {
    struct span members[TERM_MEMBERS];
};

/* The member of that name; TERM_MEMBERS when there is none. */
enum term_member term_member_of(struct span name);

/* Adds an entry, whose bytes are copied. -1 and what is wrong with it, without a place. */
int termbase_add(struct termbase *b, const struct term_entry *entry, struct buf *err);

/* 0, or -1 and "LINE: what is wrong". */
int termbase_read_csv(struct termbase *b, const char *bytes, size_t len, struct buf *err);
int termbase_read_yaml(struct termbase *b, const char *bytes, size_t len, struct buf *err);
int termbase_read_tbx(struct termbase *b, const char *bytes, size_t len, struct buf *err);

/* Without blanks and line ends around it. */
struct span termbase_trimmed(struct span s);

#endif
