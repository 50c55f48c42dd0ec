/* GCC's form, which editors and grep understand: path:line:column: severity: message [rule]. */
#include <string.h>

#include "report/escape.h"
#include "report/formats.h"

static void unix_file(struct report_run *run, const struct file_report *r)
{
    if (r->failed)
        return;
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        struct position at = source_position(&r->source, f->start);
        escape_text(run->out, r->source.path, strlen(r->source.path));
        buf_addf(run->out, ":%zu:%zu: %s: ", at.line, at.column, severity_name(f->severity));
        escape_prose(run->out, f->message, strlen(f->message));
        buf_addf(run->out, " [%s]\n", f->rule->id);
    }
}

const struct reporter unix_reporter = {"unix", "path:line:column: severity: message [rule], for editors and grep", NULL,
                                       unix_file, NULL};
