/* The strings of a catalogue as wholes, which checks of single sentences do not see: their keys, the white space at
 * their ends, their line ends. */
#ifndef MTLINT_CORE_ENTRIES_H
#define MTLINT_CORE_ENTRIES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/vec.h"

struct document;

/* A code that opens or closes something around words of the string ("<g id="1">", "<bpt>"), and is no text. Source
 * bytes. */
struct entry_code {
    uint32_t off, len;
};

struct entry {
    uint32_t key_off,
        key_len; /* in entries.bytes; a key inside others is parted by dots; 0 long: the format has no keys */
    uint32_t text_off, text_len; /* in entries.bytes: all that the string says, escapes decoded */
    uint32_t src_off, src_len;   /* source bytes of the string, without quotation marks around it */
    uint32_t segment;            /* 1 + index of its segment, 0 for none */
    uint32_t original;           /* 1 + index of the entry of document.original that it translates, 0 for none */
    uint32_t code, code_count;   /* in entries.codes */
    uint32_t max_points;         /* how many code points it may have; 0: as many as it likes */
    bool is_text;                /* a string; else a value that only has its key */
    bool is_split;               /* a choice of texts: its branches have the segments */
    bool is_branch; /* what one branch of a choice ("{n, plural, one {…} other {…}}") says; no entry of its own */
};

struct entries {
    struct entry *items;
    size_t len, cap;
    struct buf bytes;
    VEC_OF(struct entry_code) codes;
};

void entries_release(struct entries *e);

/* Appends an entry; key and text are copied. Returns it, valid until the next one. */
struct entry *entries_add(struct entries *e, struct span key, struct span text, size_t src_off, size_t src_len);

static inline struct span entry_key(const struct entries *e, const struct entry *item)
{
    return (struct span){buf_str(&e->bytes) + item->key_off, item->key_len};
}

static inline struct span entry_text(const struct entries *e, const struct entry *item)
{
    return (struct span){buf_str(&e->bytes) + item->text_off, item->text_len};
}

/* Two catalogues in files of their own: makes document.original of `doc` from `source` and pairs what has the same key.
 * It has all entries of `source`, and the segments of those that are translated, in the order of `doc`. Both have
 * entries with keys. Linear time. */
void entries_pair(struct document *doc, const struct document *source);

#endif
