/* The text of one element of XLIFF or TMX, without the codes in it, held back until its reader knows what it is.
 *
 * Codes that open or close something ("<g>", "<bpt>", "<pc>") are passed over, as a tag inside a word is; what stands
 * for something in the sentence ("<x/>", "<ph>", what is not to be translated) is U+FFFC. */
#ifndef MTLINT_READ_INLINE_TEXT_H
#define MTLINT_READ_INLINE_TEXT_H

#include "core/xml_events.h"

enum inline_kind {
    INLINE_VERBATIM,
    INLINE_MAPPED, /* `text` stands for the source bytes */
    INLINE_OBJECT, /* U+FFFC does */
    INLINE_GAP,    /* something was passed over */
    INLINE_PART    /* a part of its own begins: a sentence that the format marks */
};

struct inline_run {
    enum inline_kind kind;
    uint32_t off, end; /* source bytes */
    bool is_code;      /* of a gap: it opens or closes something, and is no end tag */
    uint8_t len;       /* of text */
    char text[4];
};

struct inline_text {
    VEC_OF(struct inline_run) runs;
    struct buf part_ids; /* a line each */
    size_t off;          /* the element's first byte */
    bool present;
    unsigned depth;    /* codes that are open */
    unsigned hidden;   /* the depth of the code whose contents are no text; 0 for none */
    size_t hidden_off; /* its first byte */
    enum inline_kind hidden_as;
    struct buf hide_to; /* the id of the mark that ends a stretch which is not to be translated; "" outside of one */
};

/* Starts anew; there is no such element. */
void inline_text_clear(struct inline_text *t);
void inline_text_release(struct inline_text *t);

/* The element itself begins; then all events in it. */
void inline_text_open(struct inline_text *t, const struct xml_element *element);
void inline_text_start(struct inline_text *t, const struct xml_element *code);
void inline_text_end(struct inline_text *t, const struct xml_element *code);
void inline_text_add(struct inline_text *t, const struct xml_text *text);

/* The parts that the format marks; 1 when it marks none. */
size_t inline_text_parts(const struct inline_text *t);

/* Appends the text to out; of an object what `object` says. */
void inline_text_print(const struct inline_text *t, const struct source *s, const char *object, struct buf *out);

/* Adds a part as a segment of its own, nothing when there is no text besides objects. *at is where to go on, 0 for the
 * first part. Returns the source byte where the part begins. */
size_t inline_text_write_part(const struct inline_text *t, size_t *at, struct document *doc);

/* Adds all parts as one segment. */
size_t inline_text_write(const struct inline_text *t, struct document *doc);

#endif
