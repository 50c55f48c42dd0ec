/* What is to be checked of a source: a text in valid UTF-8, cut into segments, and for every byte of it its origin.
 *
 * A reader makes it. The text is either the source's own bytes (plain text that is valid UTF-8) or put together from
 * pieces. A line end inside a paragraph stays in the text as white space ("\n", or CRLF where the text is the
 * source's). Between two segments of an assembled text stands one "\n". */
#ifndef MTLINT_CORE_DOCUMENT_H
#define MTLINT_CORE_DOCUMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "core/entries.h"
#include "core/source.h"

/* A run of text and the run of source bytes that it stands for. A verbatim piece maps by addition; any other piece (an
 * entity, an escape, a line end with a quote mark behind it, an invalid byte) maps only as a whole. */
struct piece {
    uint32_t text_off, text_len;
    uint32_t src_off, src_len;
    bool verbatim;
};

enum segment_kind {
    SEGMENT_HEADING,
    SEGMENT_PARAGRAPH,
    SEGMENT_ITEM,  /* of a list */
    SEGMENT_CELL,  /* of a table */
    SEGMENT_QUOTE, /* a quoted paragraph */
    SEGMENT_META,  /* title or description from the front matter, alt text of an image that stands alone */
    SEGMENT_KINDS
};

/* A block of running text: sentences never cross its border. */
struct segment {
    uint32_t off, len; /* in the text; never empty, no white space at either end */
    enum segment_kind kind;
    uint32_t original; /* 1 + the index of the segment of document.original that it translates; 0 for none */
};

/* A sentence lies inside one segment, without white space at its ends. */
struct sentence {
    uint32_t off, len;
    uint32_t segment; /* index */
};

/* Bytes that are not valid UTF-8: the reader puts U+FFFD into the text for each run and notes the run here. */
struct damage {
    uint32_t src_off, src_len;
};

/* Something a format says about a stretch of text, e.g. emphasis: text offsets; sorted by off, may nest. */
enum markup_kind { MARKUP_EMPHASIS, MARKUP_STRONG, MARKUP_LINK, MARKUP_CODE, MARKUP_IMAGE };
struct markup {
    uint32_t off,
        len; /* what is no prose inside a sentence (code, an image, a bare address) is one U+FFFC in the text */
    enum markup_kind kind;
    uint32_t enclosing; /* 1 + the index of the last markup before it that goes on at `off`, 0 for none */
};

/* A comment of the format: no text, but it may tell mtlint something. Source bytes. */
struct comment {
    uint32_t off, len;             /* with the marks around it */
    uint32_t inner_off, inner_len; /* what is said */
    bool unclosed;                 /* its end mark is missing, so that it reaches to the end of its block */
};

/* A text and its translation as a bilingual format pairs them. */
struct text_pair {
    uint32_t original;    /* 1 + index of a segment of document.original; 0: the format has an empty text there */
    uint32_t translation; /* 1 + index of a segment of the document; 0 likewise */
    uint32_t src_off;     /* source byte where the translation stands or should stand */
};

/* What is on the screen at one time, by a format of subtitles. */
struct cue {
    uint32_t off,
        len; /* in the text; lines are parted as the format parts them. Speakers' dashes and tags are no text */
    uint32_t start, end; /* milliseconds */
};

/* Who takes a text of a bilingual format part by part, so that a large file never stands in memory. */
struct part_taker {
    void (*take)(void *arg); /* the document holds a part; what it holds is forgotten next. NULL: all stays in it */
    void *arg;
    size_t bytes; /* of text on one side that make a part */
};

struct document {
    const struct source *source;
    const char *text; /* valid UTF-8, NUL-terminated, text_len bytes */
    size_t text_len;
    VEC_OF(struct piece) pieces; /* sorted by text_off, gapless over the text; within a segment sorted by src_off too */
    VEC_OF(struct segment) segments;   /* sorted, disjoint */
    VEC_OF(struct sentence) sentences; /* filled by the splitter, not by the reader */
    VEC_OF(struct damage) damages;     /* sorted */
    VEC_OF(struct markup) markups;
    VEC_OF(struct comment) comments; /* in the order in which the reader met them */
    VEC_OF(struct cue) cues;         /* of subtitles; sorted, disjoint, each inside one or more segments */
    struct document *original; /* owned; what a bilingual format gives in the source language; NULL: no such format */
    VEC_OF(struct text_pair) pairs; /* of a bilingual format, in the order of the source */
    struct entries entries;         /* of a catalogue, in the order of the source */
    bool is_catalogue;    /* the segments are texts of their own, as messages of a program are: repeating is no fault */
    bool is_page;         /* the source is a web page itself: its menus and forms belong to it */
    const char *reserved; /* what means something else in the format where it has text: no fix may put one of these
                             bytes there; NULL for none */
    char language[16];    /* the format's own hint ("de", "de-CH"), "" when it gives none */
    struct buf own_text;  /* the bytes of an assembled text */
    struct part_taker parts;
    uint32_t open_segment; /* offset where the open segment began; for the builder only */
};

void document_init(struct document *d, const struct source *source);
void document_release(struct document *d);

/* --- For readers that take the source as it is. All of source[src_off, src_off+len) becomes the text, one verbatim
 * piece. The bytes must be valid UTF-8. */
void document_borrow(struct document *d, size_t src_off, size_t len);

/* Adds a segment of a borrowed text; trims white space; nothing when nothing is left. Text offsets. */
void document_add_segment(struct document *d, enum segment_kind kind, size_t off, size_t len);

/* --- For readers that assemble the text. Append source bytes as they are; a run of invalid UTF-8 becomes U+FFFD and a
 * damage ... */
void document_add_verbatim(struct document *d, size_t src_off, size_t len);

/* ... or `text` that stands for source[src_off, src_off+src_len). text must be valid UTF-8 and not empty. */
void document_add_mapped(struct document *d, const char *text, size_t len, size_t src_off, size_t src_len);

/* Appends one U+FFFC, which stands for what is no prose but a part of a sentence, and notes what it is. */
void document_add_object(struct document *d, enum markup_kind kind, size_t src_off, size_t src_len);

/* Notes something about text[off, off+len) of an assembled text; nothing when len is 0. The order does not matter. */
void document_add_markup(struct document *d, enum markup_kind kind, size_t off, size_t len);

/* Everything appended between the two calls is one segment (trimmed; dropped when blank). src_off places the "\n" that
 * parts segments. */
void document_begin_segment(struct document *d, size_t src_off);
void document_end_segment(struct document *d, enum segment_kind kind);

/* Adds a copy of segment `index` of another document, whose source is this one's as well. */
void document_copy_segment(struct document *d, const struct document *from, size_t index);

/* --- For readers of bilingual formats. The document of the source language, empty at first, of the same source: filled
 * like any other that is assembled, the segments of a pair between the two calls. */
struct document *document_original(struct document *d);

/* The text that a segment of d translates, in d->original; empty when there is none. */
struct span document_original_text(const struct document *d, const struct segment *translation);

/* Notes that the segments added to both since they had so many are each other's translation; there may be none or one
 * on either side, and nothing is noted without any. */
void document_add_pair(struct document *d, size_t originals_before, size_t segments_before, size_t src_off);

/* After each pair, where the file could be cut: hands a text that is large enough to who takes parts, and forgets it
 * but for the comments, the language and what holds for the whole format. */
void document_end_unit(struct document *d);

/* Source byte where the text that the document holds ends; 0 without any. */
size_t document_source_reached(const struct document *d);

/* Forgets the comments that begin before this source byte. */
void document_forget_comments(struct document *d, size_t until);

/* Sets the format's own hint from a tag ("de", "de_CH.UTF-8"): up to the first byte that cannot belong to one. */
void document_set_language(struct document *d, struct span tag);

/* The last call of a reader that notes markup or has segments out of the source's order: sorts the notes. */
void document_finish(struct document *d);

/* The first markup that begins at or behind the text offset, an index of d->markups, which are sorted; their number
 * when there is none. Logarithmic time. */
size_t document_first_markup(const struct document *d, size_t off);

/* Whether the text offset lies in markup of one of these kinds, bits 1 << enum markup_kind. Logarithmic time, and once
 * round for each markup that it lies in. */
bool document_is_marked(const struct document *d, size_t off, unsigned kinds);

/* A reader that assembles refuses a longer source: the text may outgrow the source and must still fit 32 bits. */
#define DOCUMENT_ASSEMBLED_MAX (1u << 30)

/* The source offset of a text offset: as the first byte of something, or as the end (exclusive) of something.
 * Logarithmic time. */
size_t document_source_start(const struct document *d, size_t text_off);
size_t document_source_end(const struct document *d, size_t text_end);

/* True when text[off, off+len) lies in verbatim pieces that are neighbours in the source too, so that it may be edited
 * there. With len 0: something may be inserted, for the spot is one place in the source and next to a verbatim piece.
 */
bool document_is_editable(const struct document *d, size_t off, size_t len);

/* Whether a fix may put the bytes into the source as they are. */
bool document_can_hold(const struct document *d, struct span text);

/* The name of a segment kind as rules and reports use it: "heading", "paragraph", ... */
const char *segment_kind_name(enum segment_kind kind);

#endif
