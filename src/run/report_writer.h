/* A reporter at work: reports go in, bytes go to the output, and the exit status comes out. */
#ifndef MTLINT_RUN_REPORT_WRITER_H
#define MTLINT_RUN_REPORT_WRITER_H

#include "report/reporter.h"
#include "run/check_file.h"
#include "run/exit_status.h"
#include "run/options.h"
#include "run/output.h"

struct report_writer {
    const struct options *options;
    const struct reporter *reporter;
    struct report_style style;
    struct report_run run;
    struct output output;
    enum exit_status status; /* the worst so far */
    bool write_failed;
};

/* `past` (may be NULL) is what a report on an archive is compared with. -1 after a message. */
int report_writer_open(struct report_writer *w, const struct options *o, const struct past *past);

/* Prints one file's report (and its troubles on standard error). False when nothing more can be written. */
bool report_writer_add(struct report_writer *w, const struct checked_file *f);

/* Ends the report and puts the output in place. `unchecked` files were never begun, for the run was interrupted: on
 * standard output the report ends validly and says so; a file that --output names stays as it was, for most formats
 * could not say that they are not whole. A report on an archive can, and is put in place. */
enum exit_status report_writer_close(struct report_writer *w, size_t unchecked);

#endif
