#include "run/commands.h"

#include "run/baseline_unused.h"
#include "run/batch.h"
#include "run/changed_files.h"
#include "run/check_documents.h"
#include "run/complain.h"
#include "run/input_files.h"
#include "run/penalty_gate.h"
#include "run/interrupt.h"
#include "run/progress.h"
#include "run/report_writer.h"

/* Everything that one `mtlint check` has open. */
struct check_run {
    struct session session;
    struct file_list files;
    struct report_writer writer;
    struct progress progress;
    struct changed_lines changed; /* of --diff and --since */
};

static bool report_file(void *arg, struct checked_file *f, size_t index)
{
    struct check_run *run = arg;
    bool speaks = f->report.failed || f->problems.len > 0 || output_is_terminal(&run->writer.output);
    if (speaks)
        progress_hide(&run->progress);
    bool go_on = report_writer_add(&run->writer, f);
    progress_show(&run->progress, index + 1);
    return go_on;
}

static int select_changed(struct check_run *run, const struct options *o)
{
    struct buf err = BUF_EMPTY;
    if (!o->diff && !o->since)
        return 0;
    int result = changed_files_select(&run->changed, &run->files, o, &err);
    complain(buf_str(&err));
    run->session.changed = &run->changed;
    buf_release(&err);
    return result;
}

/* Entries of the baseline that nothing was weigh as much as comments that hide nothing. */
static enum exit_status report_unused(struct check_run *run, const struct options *o, enum exit_status status)
{
    bool ask = o->report_unused && run->session.baseline && !interrupt_signal();
    bool unused = ask && baseline_report_unused(&run->session) > 0;
    return unused && o->fail_on == SEVERITY_INFO && status == EXIT_CLEAN ? EXIT_FINDINGS : status;
}

/* The session is open. */
static enum exit_status check_files(struct check_run *run, const struct options *o)
{
    struct buf err = BUF_EMPTY;
    bool listed = input_files(&run->files, &run->session, &err) == 0;
    complain(buf_str(&err));
    buf_release(&err);
    if (!listed && run->files.paths.len == 0)
        return complain_usage("nothing to check", "check");
    if (o->output && input_files_hold(&run->files, o->output))
        return complain_usage("--output names a file that is to be checked; the report would replace it", "check");
    if (select_changed(run, o) != 0 || report_writer_open(&run->writer, o, NULL) != 0)
        return EXIT_TROUBLE;
    run->writer.style.messages = session_messages(&run->session);
    penalty_gate_set(&run->writer.run.totals, session_max_penalty(&run->session));
    progress_start(&run->progress, run->files.paths.len, o->quiet);
    size_t total = run->files.paths.len;
    size_t done = batch_run(&run->session, run->files.paths.items, total, report_file, run);
    progress_hide(&run->progress);
    interrupt_tell(done, total);
    enum exit_status status = report_writer_close(&run->writer, interrupt_signal() ? total - done : 0);
    status = report_unused(run, o, status);
    return listed ? status : EXIT_TROUBLE;
}

static enum exit_status check(struct check_run *run, const struct options *o)
{
    if (o->segment_scores && (o->documents || o->summary || o->reporter != reporter_by_name("jsonl")))
        return complain_usage("--segment-scores is for --format=jsonl", "check");
    return o->documents ? check_documents(&run->session) : check_files(run, o);
}

enum exit_status command_check(const struct options *o)
{
    struct check_run run = {0};
    struct buf err = BUF_EMPTY;
    changed_lines_init(&run.changed);
    enum exit_status status = session_open(&run.session, o, &err) == 0 ? check(&run, o) : complain(buf_str(&err));
    session_end(&run.session);
    file_list_release(&run.files);
    changed_lines_release(&run.changed);
    buf_release(&err);
    return status;
}
