#include "run/report_writer.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "run/complain.h"
#include "run/penalty_gate.h"
#include "run/terminal.h"

static const struct reporter *choose_reporter(const struct options *o)
{
    size_t count;
    if (o->summary)
        return &summary_reporter;
    if (o->reporter)
        return o->reporter;
    return o->command == COMMAND_FIX ? reporter_by_name("patch") : reporters_all(&count)[0];
}

int report_writer_open(struct report_writer *w, const struct options *o, const struct past *past)
{
    struct buf err = BUF_EMPTY;
    *w = (struct report_writer){.options = o, .reporter = choose_reporter(o)};
    if (output_open(&w->output, o->output, &err) != 0) {
        complain(buf_str(&err));
        buf_release(&err);
        return -1;
    }
    w->style = terminal_style(o, output_is_terminal(&w->output) ? STDOUT_FILENO : -1);
    w->style.past = past;
    w->style.group_by = o->group_by;
    w->run = (struct report_run){.out = &w->output.pending, .style = &w->style};
    penalty_gate_set(&w->run.totals, o->max_penalty);
    if (w->reporter->begin)
        w->reporter->begin(&w->run);
    return 0;
}

static void worsen(struct report_writer *w, enum exit_status status)
{
    if (status > w->status)
        w->status = status;
}

static void note_status(struct report_writer *w, const struct checked_file *f)
{
    if (f->report.failed)
        worsen(w, complain(buf_str(&f->report.error)));
    if (f->problems.len > 0)
        worsen(w, complain(buf_str(&f->problems)));
    if (f->worst >= f->fail_on)
        worsen(w, EXIT_FINDINGS);
}

static bool flush(struct report_writer *w)
{
    struct buf err = BUF_EMPTY;
    if (output_flush(&w->output, &err) != 0) {
        w->write_failed = true;
        worsen(w, complain(buf_str(&err)));
    }
    buf_release(&err);
    return !w->write_failed && !w->output.closed;
}

bool report_writer_add(struct report_writer *w, const struct checked_file *f)
{
    note_status(w, f);
    w->reporter->file(&w->run, &f->report);
    report_totals_add(&w->run.totals, &f->report);
    return flush(w);
}

/* Formats for programs cannot say why the run fails. */
static bool says_penalty(const struct report_writer *w)
{
    size_t count;
    return !w->style.quiet && (w->reporter == &summary_reporter || w->reporter == reporters_all(&count)[0]);
}

enum exit_status report_writer_close(struct report_writer *w, size_t unchecked)
{
    struct buf err = BUF_EMPTY;
    bool keep_old = unchecked > 0 && w->output.atomic && w->options->command != COMMAND_REPORT;
    w->run.totals.unchecked_files = unchecked;
    worsen(w, penalty_gate_judge(&w->run.totals, says_penalty(w)));
    if (w->reporter->end)
        w->reporter->end(&w->run);
    if (keep_old)
        buf_addf(&err, "%s: left as it was, for the report is not whole", w->output.path);
    if (output_close(&w->output, w->write_failed || keep_old, &err) != 0 || keep_old)
        worsen(w, complain(buf_str(&err)));
    buf_release(&err);
    return w->status;
}
