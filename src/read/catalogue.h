/* What catalogues of strings in JSON and YAML share: keys inside keys, what of them is text, and texts with a choice.
 */
#ifndef MTLINT_READ_CATALOGUE_H
#define MTLINT_READ_CATALOGUE_H

#include "read/mapped_text.h"

enum { CATALOGUE_DEPTH_MAX = 64 };

/* A value as the format's parser met it. */
struct catalogue_value {
    uint32_t key, key_len;   /* in catalogue.keys: the keys around it and its own, parted by dots */
    uint32_t first_len;      /* of the outermost of them */
    uint32_t last;           /* where the innermost of them begins in the key */
    uint32_t from, to;       /* source bytes, without quotation marks */
    uint32_t text, text_len; /* in catalogue.texts, for the format's own use */
    int style;               /* likewise */
    bool is_text;
};

struct catalogue {
    struct document *doc;
    struct buf keys, texts, path; /* path: the keys that are open */
    VEC_OF(struct catalogue_value) values;
    size_t lengths[CATALOGUE_DEPTH_MAX]; /* of the path before each of them */
    size_t depth;
};

/* A key opens, no more than CATALOGUE_DEPTH_MAX at once. Each is closed once. */
void catalogue_open(struct catalogue *c, struct span key);
void catalogue_close(struct catalogue *c);

/* Notes the value of the keys that are open. */
struct catalogue_value *catalogue_add(struct catalogue *c, size_t from, size_t to, bool is_text);

/* Appends what a value says. */
typedef void catalogue_decode(const struct catalogue *c, const struct catalogue_value *v, struct mapped_text *out);

/* The values to the document, which is a catalogue then. Left out is what describes other values: keys that begin with
 * "@" (ARB), what stands beside "message" or "defaultMessage" (browser extensions, FormatJS). A key that
 * names a language around all (Rails, "de:") or innermost in all ("title": {"en": …, "de": …}) is not part of the keys;
 * of several such, the checked language is taken, and English becomes the document's source text. */
void catalogue_write(struct catalogue *c, catalogue_decode *decode);

void catalogue_release(struct catalogue *c);

#endif
