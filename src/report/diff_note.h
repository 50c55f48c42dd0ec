/* The lines below a hunk: place, severity, what is wrong and why, rule. */
#ifndef MTLINT_REPORT_DIFF_NOTE_H
#define MTLINT_REPORT_DIFF_NOTE_H

#include "report/reporter.h"

/* The columns of one file's notes; the message stands between the severity and the rule. */
struct note_layout {
    size_t line_width, severity_width;
    size_t message_at, message_width;
    bool rule_below; /* no room beside the message: the rule stands on a line of its own */
    bool color;
    enum message_language messages;
};

struct note_layout note_layout_of(const struct file_report *r, const struct report_style *style);

/* The message is broken between words, with a hanging indent; never cut. */
void note_print(struct buf *out, const struct note_layout *layout, const struct source *s, const struct finding *f);

#endif
