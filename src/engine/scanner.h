/* Finds all atoms of all rules in one pass over a text: an Aho-Corasick automaton over classes of folded code points.
 * The time of a scan does not depend on the number of atoms, only on the text and on the hits.
 *
 * White space of any length is one blank. States near the root, where a scan spends most of its time, have a full row
 * of successors; the others a bitmap of their children. Code points beyond the 60 commonest of the atoms share one
 * class: that may add a hit, never lose one. */
#ifndef MTLINT_ENGINE_SCANNER_H
#define MTLINT_ENGINE_SCANNER_H

#include "base/vec.h"
#include "engine/atoms.h"

struct scanner;

struct scanner_hit {
    uint32_t end;  /* offset of the first byte behind the atom */
    uint32_t atom; /* index */
};

struct scanner_hits {
    struct scanner_hit *items;
    size_t len, cap;
};

/* The atoms' texts are folded (fold.h) and not empty; they are not needed any more afterwards. */
struct scanner *scanner_new(const struct atom *atoms, size_t count);
void scanner_free(struct scanner *s);

/* Appends every hit in text[off, off+len), valid UTF-8, by ascending end. Nothing outside is looked at. A text with
 * soft hyphens or the like is searched both as if they were not there and as if they parted words. */
void scanner_scan(const struct scanner *s, const char *text, size_t off, size_t len, struct scanner_hits *hits);

/* For the figures of a benchmark. */
size_t scanner_state_count(const struct scanner *s);

#endif
