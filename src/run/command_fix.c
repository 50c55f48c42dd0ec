#include "run/commands.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "run/ask.h"
#include "run/batch.h"
#include "run/complain.h"
#include "run/input_files.h"
#include "run/interrupt.h"
#include "run/output.h"
#include "run/repair.h"
#include "run/report_writer.h"

/* Everything that one `mtlint fix` has open. */
struct fix_run {
    const struct options *options;
    struct session session;
    struct file_list files;
    struct report_writer writer; /* of --dry-run */
    struct terminal terminal;    /* of --interactive */
    struct atomic_batch written;
    struct repair **repairs; /* a file; NULL before it is repaired and once it is written */
    enum exit_status status;
};

static void worsen(struct fix_run *run, enum exit_status status)
{
    if (status > run->status)
        run->status = status;
}

/* Whether the file still holds what was checked. */
static bool is_unchanged(const struct source *s)
{
    struct source now = {0};
    struct buf err = BUF_EMPTY;
    bool same = source_read(&now, s->path, &err) == 0 && now.len == s->len && memcmp(now.bytes, s->bytes, s->len) == 0;
    source_release(&now);
    buf_release(&err);
    return same;
}

/* The name gets a file of its own then. */
static void tell_links(const struct source *s)
{
    struct stat st;
    if (stat(s->path, &st) == 0 && st.st_nlink > 1)
        say("%s: other hard links to it (%zu) keep the old text", s->path, (size_t)st.st_nlink - 1);
}

static int replace_file(struct fix_run *run, const struct source *s, const struct buf *fixed, struct buf *err)
{
    struct atomic_file file;
    if (atomic_open(&file, s->path, err) != 0)
        return -1;
    if (write_all(file.fd, buf_str(fixed), fixed->len) != 0) {
        buf_addf(err, "%s: cannot write: %s", s->path, strerror(errno));
        atomic_abandon(&file);
        return -1;
    }
    if (!is_unchanged(s)) {
        buf_addf(err, "%s: changed on disk while it was checked; left as it is", s->path);
        atomic_abandon(&file);
        return -1;
    }
    tell_links(s);
    return atomic_commit_in(&run->written, &file, err);
}

static int put(struct fix_run *run, const char *operand, const struct source *s, const struct repair *r,
               struct buf *err)
{
    if (strcmp(operand, "-") == 0) /* repaired or not: it is a filter then */
        return output_write(run->options->output, &r->fixed, err);
    return r->edits.edits.len > 0 ? replace_file(run, s, &r->fixed, err) : 0;
}

static void tell(const struct options *o, const char *path, const struct repair *r)
{
    size_t repaired = r->edits.finding_count;
    if (o->quiet)
        return;
    if (repaired > 0 || r->left > 0)
        say("%s: %zu repaired, %zu left", path, repaired, r->left);
    if (r->end == REPAIR_LIMIT)
        say("%s: something safe is still left after %d rounds; call `mtlint fix` again", path, REPAIR_ROUNDS);
    if (r->end == REPAIR_CIRCLE)
        say("%s: some safe fixes undo each other; the shortest of the texts they lead to was taken", path);
}

static void finish(struct fix_run *run, const char *operand, const struct checked_file *f, const struct repair *r)
{
    struct buf err = BUF_EMPTY;
    if (r->problems.len > 0)
        worsen(run, complain(buf_str(&r->problems)));
    if (put(run, operand, &f->report.source, r, &err) != 0) {
        worsen(run, complain(buf_str(&err)));
    } else {
        tell(run->options, f->report.source.path, r);
        if (r->worst_left >= f->fail_on)
            worsen(run, EXIT_FINDINGS);
    }
    buf_release(&err);
}

/* To pack it again would need a level and settings that nobody told. */
static bool refuse_packed(struct fix_run *run, const char *path)
{
    struct buf message = BUF_EMPTY;
    buf_addf(&message, "%s: is compressed; unpack it, fix it, and pack it again", path);
    worsen(run, complain(buf_str(&message)));
    buf_release(&message);
    return true;
}

static bool is_repairable(const struct checked_file *f)
{
    return !f->report.failed && !f->report.source.packed;
}

/* In the workers: all rounds. */
static void repair_file(void *arg, struct workspace *w, const char *path, struct checked_file *f, size_t index)
{
    struct fix_run *run = arg;
    check_file(w, path, f);
    if (is_repairable(f))
        repair(w, f, run->options->unsafe, run->repairs[index] = xmalloc(sizeof(struct repair)));
}

static bool show_file(struct fix_run *run, struct checked_file *f, const struct repair *r)
{
    if (r && r->problems.len > 0)
        worsen(run, complain(buf_str(&r->problems)));
    if (r)
        f->report.repair = &r->edits;
    return report_writer_add(&run->writer, f);
}

/* What a person accepted, as one round. */
static void take_accepted(const struct file_report *report, struct repair *r)
{
    bool *chosen = xcalloc(report->findings.len + 1, sizeof(*chosen));
    *r = (struct repair){.end = REPAIR_DONE, .rounds = 1, .worst_left = -1};
    edit_set_choose(&r->edits, report, FIX_SAFE, EDITS_BY_PLACE, chosen);
    edit_set_write(&r->edits, &report->source, 0, report->source.len, &r->fixed);
    r->left = report->findings.len - r->edits.finding_count + report->suppressed;
    for (size_t i = 0; i < report->findings.len; i++)
        if (!chosen[i] && (int)report->findings.items[i].severity > r->worst_left)
            r->worst_left = (int)report->findings.items[i].severity;
    free(chosen);
}

/* False when no other file is to be asked about. */
static bool ask_about(struct fix_run *run, struct checked_file *f, size_t index)
{
    struct repair accepted;
    enum ask_end end = ask_file(&run->terminal, run->options, &f->report);
    if (end == ASK_BROKEN) {
        say("%s: left as it is", f->report.source.path);
        return false;
    }
    take_accepted(&f->report, &accepted);
    finish(run, run->files.paths.items[index], f, &accepted);
    repair_release(&accepted);
    size_t others = run->files.paths.len - index - 1;
    if (end == ASK_QUIT && others > 0 && !run->options->quiet)
        say("not asked about: %zu more file%s", others, others == 1 ? "" : "s");
    return end == ASK_DONE;
}

static void drop_repair(struct fix_run *run, size_t index)
{
    if (run->repairs[index])
        repair_release(run->repairs[index]);
    free(run->repairs[index]);
    run->repairs[index] = NULL;
}

/* One after the other: the files are written. */
static bool fix_file(void *arg, struct checked_file *f, size_t index)
{
    struct fix_run *run = arg;
    const struct repair *r = run->repairs[index];
    bool go_on = true;
    if (f->report.source.packed)
        return refuse_packed(run, f->report.source.path);
    if (run->options->dry_run) {
        go_on = show_file(run, f, r);
    } else {
        if (f->report.failed)
            worsen(run, complain(buf_str(&f->report.error)));
        if (f->problems.len > 0)
            worsen(run, complain(buf_str(&f->problems)));
        if (r)
            finish(run, run->files.paths.items[index], f, r);
        else if (run->options->interactive && is_repairable(f))
            go_on = ask_about(run, f, index);
    }
    drop_repair(run, index);
    return go_on;
}

/* Where -o makes sense: for the diff, or for a text that came from standard input. */
static int check_output(const struct fix_run *run)
{
    const struct options *o = run->options;
    bool from_stdin = run->files.paths.len == 1 && strcmp(run->files.paths.items[0], "-") == 0;
    if (!o->output)
        return 0;
    if (!o->dry_run && !from_stdin)
        complain_usage("--output goes with --dry-run or with a text from standard input; files are repaired in place",
                       "fix");
    else if (input_files_hold(&run->files, o->output))
        complain_usage("--output names a file that is to be repaired; the diff would replace it", "fix");
    else
        return 0;
    return -1;
}

/* The dialogue, or the report of --dry-run. */
static int open_partner(struct fix_run *run)
{
    const struct options *o = run->options;
    struct buf err = BUF_EMPTY;
    int result = 0;
    if (o->interactive && o->dry_run) {
        complain_usage("--interactive writes what you accept, --dry-run writes nothing; give one of them", "fix");
        result = -1;
    } else if (o->interactive && (result = terminal_open(&run->terminal, &err)) != 0) {
        buf_add_str(&err, "; `mtlint fix --dry-run` prints what would be repaired without asking");
        complain(buf_str(&err));
    } else if (o->dry_run) {
        result = report_writer_open(&run->writer, o, NULL);
        run->writer.style.messages = session_messages(&run->session);
    }
    buf_release(&err);
    return result;
}

/* Only a regular file can be replaced as a whole; a pipe would be waited for. What is not there is told when it is
 * read.
 */
static void refuse_special(struct fix_run *run)
{
    size_t kept = 0;
    for (size_t i = 0; i < run->files.paths.len; i++) {
        char *path = run->files.paths.items[i];
        struct stat st;
        if (strcmp(path, "-") == 0 || stat(path, &st) != 0 || S_ISREG(st.st_mode) || S_ISDIR(st.st_mode)) {
            run->files.paths.items[kept++] = path;
            continue;
        }
        struct buf message = BUF_EMPTY;
        buf_addf(&message, "%s: is no regular file; left alone", path);
        worsen(run, complain(buf_str(&message)));
        buf_release(&message);
        free(path);
    }
    run->files.paths.len = kept;
}

static void fix_files(struct fix_run *run)
{
    struct buf err = BUF_EMPTY;
    if (input_files(&run->files, &run->session, &err) != 0)
        worsen(run, EXIT_TROUBLE);
    complain(buf_str(&err));
    buf_release(&err);
    input_files_once(&run->files);
    refuse_special(run);
    if (check_output(run) != 0 || open_partner(run) != 0) {
        worsen(run, EXIT_TROUBLE);
        return;
    }
    size_t total = run->files.paths.len;
    run->repairs = xcalloc(total + 1, sizeof(struct repair *));
    batch_work work = run->options->interactive ? NULL : repair_file;
    size_t done = batch_run_work(&run->session, run->files.paths.items, total, work, fix_file, run);
    atomic_batch_end(&run->written);
    interrupt_tell(done, total);
    for (size_t i = 0; i < total; i++)
        drop_repair(run, i);
    free(run->repairs);
    if (run->options->dry_run)
        worsen(run, report_writer_close(&run->writer, interrupt_signal() ? total - done : 0));
}

enum exit_status command_fix(const struct options *o)
{
    struct fix_run run = {.options = o, .terminal = {.fd = -1}};
    struct buf err = BUF_EMPTY;
    if (session_open(&run.session, o, &err) == 0)
        fix_files(&run);
    else
        worsen(&run, complain(buf_str(&err)));
    terminal_close(&run.terminal);
    session_end(&run.session);
    file_list_release(&run.files);
    buf_release(&err);
    return run.status;
}
