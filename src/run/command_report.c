#include "run/commands.h"

#include <string.h>

#include "run/batch.h"
#include "run/complain.h"
#include "run/grouping.h"
#include "run/input_files.h"
#include "run/interrupt.h"
#include "run/past_report.h"
#include "run/progress.h"
#include "run/report_writer.h"

/* Everything that one `mtlint report` has open. */
struct archive_run {
    struct session session;
    struct file_list files;
    struct report_writer writer;
    struct progress progress;
    struct past past;
};

/* Findings are what a report is about, no failure. */
static bool report_file(void *arg, struct checked_file *f, size_t index)
{
    struct archive_run *run = arg;
    progress_hide(&run->progress);
    grouping_apply(run->session.options, &f->report);
    f->fail_on = SEVERITY_COUNT;
    bool go_on = report_writer_add(&run->writer, f);
    progress_show(&run->progress, index + 1);
    return go_on;
}

static int list_files(struct archive_run *run)
{
    struct buf err = BUF_EMPTY;
    int result = input_files(&run->files, &run->session, &err);
    input_files_once(&run->files);
    complain(buf_str(&err));
    buf_release(&err);
    return result;
}

/* The session is open and the earlier report read. */
static enum exit_status report_files(struct archive_run *run, const struct options *o)
{
    int listed = list_files(run);
    size_t total = run->files.paths.len;
    if (total == 0)
        return complain_usage("nothing to report on", "report");
    if (o->output && input_files_hold(&run->files, o->output))
        return complain_usage("--output names a file that is to be checked; the report would replace it", "report");
    if (report_writer_open(&run->writer, o, o->compare ? &run->past : NULL) != 0)
        return EXIT_TROUBLE;
    progress_start(&run->progress, total, o->quiet);
    size_t done = batch_run(&run->session, run->files.paths.items, total, report_file, run);
    progress_hide(&run->progress);
    interrupt_tell(done, total);
    enum exit_status status = report_writer_close(&run->writer, interrupt_signal() ? total - done : 0);
    return listed == 0 ? status : EXIT_TROUBLE;
}

static const char *extension_of(const char *path)
{
    const char *dot = path ? strrchr(path, '.') : NULL;
    return dot && !strchr(dot, '/') ? dot + 1 : "";
}

/* By --format, else by the extension of OUT, else the first. NULL when --format names one that is for findings only. */
static const struct reporter *choose_format(const struct options *o)
{
    size_t count;
    const struct reporter *by_name =
        archive_reporter_by_name(o->reporter ? o->reporter->name : extension_of(o->output));
    return by_name || o->reporter ? by_name : archive_reporters_all(&count)[0];
}

static enum exit_status run_report(struct archive_run *run, const struct options *o)
{
    struct buf err = BUF_EMPTY;
    enum exit_status status;
    bool read = !o->compare || past_report_read(&run->past, o->compare, o->group_by, &err) == 0;
    if (read && session_open(&run->session, o, &err) == 0)
        status = report_files(run, o);
    else
        status = complain(buf_str(&err));
    session_close(&run->session);
    file_list_release(&run->files);
    if (o->compare)
        past_release(&run->past);
    buf_release(&err);
    return status;
}

enum exit_status command_report(const struct options *o)
{
    struct archive_run run = {.past = {.path = NULL}};
    struct options chosen = *o;
    chosen.reporter = choose_format(o);
    if (chosen.reporter)
        return run_report(&run, &chosen);
    struct buf message = BUF_EMPTY;
    size_t count;
    const struct reporter *const *all = archive_reporters_all(&count);
    buf_addf(&message, "--format %s prints findings; a report on an archive is printed as", o->reporter->name);
    for (size_t i = 0; i < count; i++)
        buf_addf(&message, "%s %s", i == 0 ? "" : i + 1 < count ? "," : " or", all[i]->name);
    enum exit_status status = complain_usage(buf_str(&message), "report");
    buf_release(&message);
    return status;
}
