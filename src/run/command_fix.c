#include "run/commands.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "run/batch.h"
#include "run/complain.h"
#include "run/input_files.h"
#include "run/interrupt.h"
#include "run/output.h"
#include "run/report_writer.h"

/* Everything that one `mtlint fix` has open. */
struct fix_run {
    const struct options *options;
    struct session session;
    struct file_list files;
    struct report_writer writer; /* of --dry-run */
    enum exit_status status;
};

static void worsen(struct fix_run *run, enum exit_status status)
{
    if (status > run->status)
        run->status = status;
}

/* What the user allowed counts as safe from here on, for the patch as for the file. */
static void allow_unsafe(struct file_report *r)
{
    for (size_t i = 0; i < r->findings.len; i++) {
        struct finding *f = &r->findings.items[i];
        if (f->fix_count > 0 && f->fixes[0].applicability == FIX_UNSAFE)
            f->fixes[0].applicability = FIX_SAFE;
    }
    file_report_finish(r);
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

static int replace_file(const struct source *s, const struct buf *fixed, struct buf *err)
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
    return atomic_commit(&file, err);
}

/* A text from standard input goes to the output, repaired or not: it is a filter then. */
static int write_out(const struct options *o, const struct buf *fixed, struct buf *err)
{
    struct output out;
    if (output_open(&out, o->output, err) != 0)
        return -1;
    buf_add(&out.pending, buf_str(fixed), fixed->len);
    return output_close(&out, false, err);
}

static int put(const struct fix_run *run, const char *operand, const struct source *s, const struct buf *fixed,
               size_t repaired, struct buf *err)
{
    if (strcmp(operand, "-") == 0)
        return write_out(run->options, fixed, err);
    return repaired > 0 ? replace_file(s, fixed, err) : 0;
}

static void note_left(struct fix_run *run, const struct checked_file *f, const bool *applied)
{
    const struct file_report *r = &f->report;
    for (size_t i = 0; i < r->findings.len; i++)
        if (!applied[i] && (int)r->findings.items[i].severity >= f->fail_on)
            worsen(run, EXIT_FINDINGS);
}

static void tell(const struct options *o, const struct file_report *r, size_t repaired)
{
    size_t left = r->findings.len - repaired + r->suppressed;
    if (o->quiet || (repaired == 0 && left == 0))
        return;
    say("%s: %zu repaired, %zu left", r->source.path, repaired, left);
}

static void repair(struct fix_run *run, const char *operand, const struct checked_file *f)
{
    const struct file_report *r = &f->report;
    struct buf fixed = BUF_EMPTY, err = BUF_EMPTY;
    bool *applied = xcalloc(r->findings.len + 1, sizeof(*applied));
    size_t repaired = file_report_apply(r, FIX_SAFE, &fixed, applied);
    if (put(run, operand, &r->source, &fixed, repaired, &err) != 0) {
        worsen(run, complain(buf_str(&err)));
    } else {
        note_left(run, f, applied);
        tell(run->options, r, repaired);
    }
    free(applied);
    buf_release(&fixed);
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

static bool fix_file(void *arg, struct checked_file *f, size_t index)
{
    struct fix_run *run = arg;
    if (f->report.source.packed)
        return refuse_packed(run, f->report.source.path);
    if (run->options->unsafe)
        allow_unsafe(&f->report);
    if (run->options->dry_run)
        return report_writer_add(&run->writer, f);
    if (f->report.failed)
        worsen(run, complain(buf_str(&f->report.error)));
    if (f->problems.len > 0)
        worsen(run, complain(buf_str(&f->problems)));
    if (!f->report.failed)
        repair(run, run->files.paths.items[index], f);
    return true;
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

static void fix_files(struct fix_run *run)
{
    struct buf err = BUF_EMPTY;
    if (input_files(&run->files, run->options, session_default_tag(&run->session), &err) != 0)
        worsen(run, EXIT_TROUBLE);
    complain(buf_str(&err));
    buf_release(&err);
    input_files_once(&run->files);
    if (check_output(run) != 0 || (run->options->dry_run && report_writer_open(&run->writer, run->options) != 0)) {
        worsen(run, EXIT_TROUBLE);
        return;
    }
    size_t total = run->files.paths.len;
    size_t done = batch_run(&run->session, run->files.paths.items, total, fix_file, run);
    interrupt_tell(done, total);
    if (run->options->dry_run)
        worsen(run, report_writer_close(&run->writer, interrupt_signal() ? total - done : 0));
}

enum exit_status command_fix(const struct options *o)
{
    struct fix_run run = {.options = o};
    struct buf err = BUF_EMPTY;
    if (session_open(&run.session, o, &err) == 0)
        fix_files(&run);
    else
        worsen(&run, complain(buf_str(&err)));
    session_close(&run.session);
    file_list_release(&run.files);
    buf_release(&err);
    return run.status;
}
