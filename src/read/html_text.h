/* The text of HTML as its reader meets it piece by piece: white space becomes one space, references become what they
 * stand for, and what stands beside the running text (titles, labels) waits until its segment ends. */
#ifndef MTLINT_READ_HTML_TEXT_H
#define MTLINT_READ_HTML_TEXT_H

#include "core/document.h"
#include "read/html_tokens.h"

struct html_text {
    struct document *doc;
    bool open;               /* a segment is */
    bool ended;              /* and nothing more of its own comes */
    bool by_look;            /* its kind is not told by the markup */
    enum segment_kind kind;  /* otherwise */
    size_t space, space_end; /* white space that is due, source bytes; none when equal */
    bool space_doubtful;     /* behind it something was left out: before a mark it belonged to that */
    size_t line, line_end;   /* "<br>" that is due, likewise */
    unsigned lines;          /* how many */
    size_t line_start;       /* text offset behind the last one */
    VEC_OF(struct html_attribute) waiting;
};

/* Text that is shown, source bytes. Opens a segment of the kind that the caller has set when there is none. */
void html_text_add(struct html_text *t, size_t off, size_t end);

/* Something that is no prose but a part of the sentence. */
void html_text_add_object(struct html_text *t, enum markup_kind kind, size_t off, size_t end);

/* Something that is shown is left out here, a footnote mark perhaps. */
void html_text_leave_out(struct html_text *t);

/* "<br>": ends a segment or a line, as what stands around it looks. */
void html_text_break(struct html_text *t, size_t off, size_t end);

/* A text of its own. */
void html_text_add_attribute(struct html_text *t, struct html_attribute a);

/* Ends the segment, if one is open. It is kept until something else follows. */
void html_text_end(struct html_text *t);

/* Takes the segment that has ended to the document; the last call when there is no more. */
void html_text_settle(struct html_text *t);

/* A list or a block of code begins: where the sentence before it is not finished, it is a part of that. */
void html_text_go_on(struct html_text *t, size_t off, size_t end);

#endif
