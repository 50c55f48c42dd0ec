/* The inside of a scanner: what the parts that build it, use it and store it share. All its arrays are flat and have no
 * hole, so that they can be used where they lie in a file. */
#ifndef MTLINT_ENGINE_SCANNER_TABLE_H
#define MTLINT_ENGINE_SCANNER_TABLE_H

#include <stdint.h>

#include "base/utf8.h"
#include "engine/scanner.h"

/* Classes of folded code points: CLASS_NONE is for what no atom holds. CLASS_BLANK is a run of white space.
 * CLASS_BORDER stands behind each character that is no letter, in atoms as in texts, and in front of an atom that
 * begins a word: so one automaton finds whole words, and inside a word it soon is back at its root. */
enum { CLASS_NONE = 0, CLASS_RARE = 61, CLASS_BLANK = 62, CLASS_BORDER = 63, CLASS_COUNT = 64 };

/* In the tables a class has this bit when its code point is a letter. Letters far from Latin are left out: two versions
 * of Unicode may differ on them. Invisible characters have a value of their own. */
enum { LETTER = 0x40, PLAIN_LETTERS = 0x250, INVISIBLE = 0xFF };

/* Code points below this have their class in a table: Latin, Greek, Cyrillic, general punctuation, the Kelvin sign. */
enum { TABLE_SIZE = 0x2140 };

/* Up to this depth a state has a row. */
enum { ROW_DEPTH = 3 };

/* In rows, and in a state itself beside its `fail`: the state has an output. */
#define HIT 0x80000000u

#define NO_OUTPUT UINT32_MAX

/* The children of a state stand together, in the order of their classes, and those of the first of them behind them.
 * Four fill a line of the processor's cache: most of a scan's time is spent on waiting for them. */
struct state {
    uint64_t children; /* bitmap over classes */
    uint32_t first_child;
    uint32_t fail; /* with HIT */
};

struct output {
    uint32_t atom;
    uint32_t word_end; /* 0 or 1 */
    uint32_t next;     /* the next output at the same place */
};

struct point_class {
    uint32_t point;
    uint32_t cls;
};

struct scanner {
    struct state *states;
    size_t state_count;
    uint32_t *first_outputs; /* by state: the first output of it or of its shorter ends */
    uint32_t *rows;          /* CLASS_COUNT successors for each of the first row_count states, with HIT */
    uint32_t word_start;     /* the state behind a character that is no letter and in no atom */
    size_t row_count;
    struct output *outputs;
    size_t output_count;
    struct point_class *points; /* classes of the atoms' code points, sorted by point */
    size_t point_count;
    uint8_t table[TABLE_SIZE];
};

/* Orders code points, and what begins with one. */
int scanner_compare_points(const void *a, const void *b);

/* The class of a folded code point. */
uint8_t scanner_class(const struct scanner *s, uint32_t point);

/* The class of any code point of a text. */
uint8_t scanner_class_of_point(const struct scanner *s, uint32_t point);

/* The class of the code point at p and its size. The text is valid UTF-8. */
static inline unsigned scanner_class_at(const struct scanner *s, const unsigned char *p, size_t *size)
{
    uint32_t cp;
    if (p[0] < 0x80) {
        *size = 1;
        return s->table[p[0]];
    }
    if (p[0] < 0xE0) {
        *size = 2;
        return s->table[(uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F)];
    }
    if (p[0] < 0xF0) {
        *size = 3;
        cp = (uint32_t)(p[0] & 0xF) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    } else {
        *size = 4;
        cp = (uint32_t)(p[0] & 7) << 18 | (uint32_t)(p[1] & 0x3F) << 12 | (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
    }
    return cp < TABLE_SIZE ? s->table[cp] : scanner_class_of_point(s, cp);
}

/* Whether a class in the tables is that of a letter. */
static inline bool is_letter_class(unsigned cls)
{
    return cls != INVISIBLE && cls & LETTER;
}

static inline bool is_plain_letter(uint32_t folded)
{
    return folded < PLAIN_LETTERS && utf8_is_letter(folded);
}

/* Most states far from the root have one child, and counting bits is slow where the processor's own way may not be
 * used. */
static inline uint32_t child(const struct state *st, unsigned cls)
{
    uint64_t before = st->children & (((uint64_t)1 << cls) - 1);
    return st->first_child + (before ? (uint32_t)__builtin_popcountll(before) : 0);
}

static inline uint32_t with_hit(const struct scanner *s, uint32_t state)
{
    return state | (s->states[state].fail & HIT);
}

/* The state behind `cls`, with HIT when it has an output. */
static inline uint32_t next_state(const struct scanner *s, uint32_t state, unsigned cls)
{
    while (state >= s->row_count) {
        const struct state *st = &s->states[state];
        if (st->children >> cls & 1)
            return with_hit(s, child(st, cls));
        state = st->fail & ~HIT;
    }
    return s->rows[(size_t)state * CLASS_COUNT + cls];
}

#endif
