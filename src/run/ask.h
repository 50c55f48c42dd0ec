/* `mtlint fix --interactive`: each finding is shown, and a person says what becomes of it. */
#ifndef MTLINT_RUN_ASK_H
#define MTLINT_RUN_ASK_H

#include "core/file_report.h"
#include "run/terminal.h"

enum ask_end {
    ASK_DONE,  /* all findings were gone through */
    ASK_QUIT,  /* what was accepted so far holds, no other file is asked about */
    ASK_BROKEN /* an interrupt, or no terminal any more: nothing of this file holds */
};

/* Asks about every finding of the report. Afterwards only what was accepted has a fix, one, and it counts as safe. */
enum ask_end ask_file(struct terminal *t, const struct options *o, struct file_report *r);

#endif
