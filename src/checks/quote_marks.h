/* Finds the quotation marks and brackets of a text and pairs them, segment by segment. */
#ifndef MTLINT_CHECKS_QUOTE_MARKS_H
#define MTLINT_CHECKS_QUOTE_MARKS_H

#include "base/vec.h"
#include "core/document.h"

/* How a pair of marks looks: „…“, »…« or «…», “…”, "…", or two that do not belong together. */
enum quote_style { STYLE_GERMAN, STYLE_GUILLEMETS, STYLE_ENGLISH, STYLE_STRAIGHT, STYLE_BROKEN, STYLES };

/* One mark: text offset and length in bytes, index of its segment, code point. */
struct mark {
    uint32_t off, len, segment;
    uint32_t cp;
};

struct quoted {
    struct mark open, close;
    uint8_t style;
};

struct quotes {
    VEC_OF(struct mark) stack;    /* open marks of the segment at hand */
    VEC_OF(struct mark) unclosed; /* of all segments, in order */
    VEC_OF(struct mark) unopened;
    VEC_OF(struct quoted) pairs;
    size_t counts[STYLES];
    bool opened;  /* some quotation opened before */
    bool garbled; /* the segment has marks in a wrong encoding, which another check reports */
};

/* Pairs the marks of one segment; call in order of the text. What stays open goes to `unclosed`, what closes nothing to
 * `unopened`. */
void quotes_read_segment(struct quotes *q, const struct document *doc, size_t segment);
void quotes_release(struct quotes *q);

/* A quotation mark, not a bracket. */
bool quote_is_mark(uint32_t cp);

#endif
