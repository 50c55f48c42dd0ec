#include "run/commands.h"

#include <string.h>

#include "run/baseline.h"
#include "run/batch.h"
#include "run/complain.h"
#include "run/input_files.h"
#include "run/interrupt.h"
#include "run/output.h"
#include "run/progress.h"

/* Everything that one `mtlint baseline` has open. */
struct baseline_run {
    const char *name;
    struct session session;
    struct file_list files;
    struct baseline *made, *old; /* old: with --update */
    struct progress progress;
    bool incomplete; /* a file could not be checked */
};

static bool add_file(void *arg, struct checked_file *f, size_t index)
{
    struct baseline_run *run = arg;
    progress_hide(&run->progress);
    run->incomplete = run->incomplete || f->report.failed || f->problems.len > 0;
    if (f->report.failed)
        complain(buf_str(&f->report.error));
    else
        baseline_add(run->made, &f->report, run->old);
    if (f->problems.len > 0)
        complain(buf_str(&f->problems));
    progress_show(&run->progress, index + 1);
    return true;
}

static int check_files(struct baseline_run *run, const struct options *o)
{
    size_t total = run->files.paths.len;
    progress_start(&run->progress, total, o->quiet);
    size_t done = batch_run(&run->session, run->files.paths.items, total, add_file, run);
    progress_hide(&run->progress);
    interrupt_tell(done, total);
    return done == total && !run->incomplete ? 0 : -1;
}

static void tell(const struct baseline_run *run, const struct options *o)
{
    if (o->quiet)
        return;
    if (run->old)
        say("%s: %zu of %zu known findings are left", run->name, run->made->entries.len, run->old->entries.len);
    else
        say("%s: %zu known finding%s", run->name, run->made->entries.len, run->made->entries.len == 1 ? "" : "s");
}

static int make_baseline(struct baseline_run *run, const struct options *o, struct buf *err)
{
    struct buf contents = BUF_EMPTY;
    run->made = baseline_new(run->name, err);
    if (!run->made || (o->update && !(run->old = baseline_load(run->name, err))))
        return -1;
    if (input_files(&run->files, &run->session, err) != 0)
        return -1;
    if (input_files_hold(&run->files, run->name)) {
        buf_addf(err, "%s: is to be checked; the baseline would replace it", run->name);
        return -1;
    }
    input_files_once(&run->files);
    if (check_files(run, o) != 0) {
        buf_addf(err, "%s: not written, for not all files could be checked", run->name);
        return -1;
    }
    if (run->old)
        baseline_keep_others(run->made, run->old);
    baseline_write(run->made, &contents);
    int result = output_write(run->name, &contents, err);
    buf_release(&contents);
    return result;
}

enum exit_status command_baseline(const struct options *o)
{
    struct baseline_run run = {.name = o->output ? o->output : BASELINE_DEFAULT};
    struct buf err = BUF_EMPTY;
    enum exit_status status = EXIT_CLEAN;
    if (session_open(&run.session, o, &err) != 0 || make_baseline(&run, o, &err) != 0)
        status = complain(buf_str(&err));
    else
        tell(&run, o);
    session_close(&run.session);
    file_list_release(&run.files);
    baseline_free(run.made);
    baseline_free(run.old);
    buf_release(&err);
    return status;
}
