/* Finds the comments of HTML while a reader hands over the pieces of a block one after the other. */
#ifndef MTLINT_READ_HTML_COMMENTS_H
#define MTLINT_READ_HTML_COMMENTS_H

#include "core/document.h"

/* Zero at the start of a document. */
struct html_comments {
    bool open;    /* a comment has begun and not ended yet */
    size_t start; /* of it, source bytes */
    size_t seen;  /* where the last piece ended */
};

/* A piece of HTML, source[off, off+len): a line of a block, or what stands inside a line. A comment's marks never reach
 * from one piece to the next, its contents may. tag: only a comment with which the piece begins is one, for the piece
 * is a single tag, whose attributes may hold anything. */
void html_comments_add(struct html_comments *h, struct document *doc, size_t off, size_t len, bool tag);

/* The block ends, and with it a comment that is open. */
void html_comments_end_block(struct html_comments *h, struct document *doc);

#endif
