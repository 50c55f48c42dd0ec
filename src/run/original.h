/* The text that a document translates: found, read, and aligned with it. */
#ifndef MTLINT_RUN_ORIGINAL_H
#define MTLINT_RUN_ORIGINAL_H

#include "run/session.h"
#include "text/bitext.h"

struct original {
    struct document read; /* of a file of its own; empty when the text's file holds both */
    struct intern forms;
    struct alignment alignment;
    struct bitext bitext; /* what checks are shown */
    bool found;
};

/* Appends the path of the source text of a file: that of --source, or what --source-pattern makes of its path when
 * there is such a file. False when there is none. */
bool original_path(const struct options *o, const char *path, const char *language, struct buf *out);

/* Looks for the text that doc, in sentences and with its words counted, translates: in another file, whose bytes are
 * kept in report->original, or in its own. 0, also when there is none (o->found tells); -1 and a message when there is
 * one that cannot be read. Release it in either case. */
int original_find(struct original *o, struct session *session, struct document *doc, const struct lang *lang,
                  struct vocabulary *words, struct file_report *report, struct buf *err);
void original_release(struct original *o);

#endif
