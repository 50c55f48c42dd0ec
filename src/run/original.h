/* The text that a document translates: found, read, and aligned with it. */
#ifndef MTLINT_RUN_ORIGINAL_H
#define MTLINT_RUN_ORIGINAL_H

#include "run/session.h"
#include "text/bitext.h"

struct workspace;

struct original {
    struct document read; /* of a file of its own; empty when the text's file holds both */
    struct intern forms;
    struct kept_tokens tokens;
    struct memo_forms known;
    struct folded_forms folded; /* of the translation */
    struct alignment alignment;
    struct bitext bitext; /* what checks are shown */
    bool found;
};

/* Reads the file of the source text, that of --source or of the pattern, into report->original unless it is there
 * already; report->source is read. 0, also when there is none (report->original.path is NULL then); -1 and a message.
 */
int original_read(const struct options *o, const char *pattern, struct file_report *report, struct buf *err);

/* Looks for the text that doc, seen as `text`, with its words counted, translates: in its own file, or in another,
 * whose bytes are kept in report->original; of two catalogues with keys doc gets the pairs. 0, also when there is none
 * (o->found tells); -1 and a message when there is one that cannot be read. Release it in either case; it borrows what
 * `text` points to, and the workspace's memo of source texts until the next document. */
int original_find(struct original *o, struct workspace *w, struct document *doc, const struct text_side *text,
                  struct file_report *report, struct buf *err);
void original_release(struct original *o);

#endif
