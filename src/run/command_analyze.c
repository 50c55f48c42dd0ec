#include "run/commands.h"

#include <stdlib.h>

#include "run/analysis_show.h"
#include "run/batch.h"
#include "run/complain.h"
#include "run/input_files.h"
#include "run/interrupt.h"
#include "run/output.h"
#include "run/progress.h"
#include "run/version.h"

enum analysis_format { FORMAT_TEXT, FORMAT_JSON, FORMAT_JSONL };

/* Everything that one `mtlint analyze` has open. */
struct analysis_run {
    const struct options *options;
    enum analysis_format format;
    struct session session;
    struct file_list files;
    struct output output;
    struct progress progress;
    struct buf *printed; /* by file: what is to be printed of it */
    bool some_printed, write_failed;
    enum exit_status status;
};

static void worsen(struct analysis_run *run, enum exit_status status)
{
    if (status > run->status)
        run->status = status;
}

/* --- In the workers. */

static void show_sentence(const struct analysis_run *run, struct json *j, const struct shown_sentence *s)
{
    const char *path = s->doc->source->path;
    if (run->format == FORMAT_TEXT) {
        buf_add_str(j->out, j->out->len ? "\n" : "");
        analysis_show_text(j->out, s);
    } else if (run->format == FORMAT_JSON) {
        analysis_show_json(j, s, NULL);
    } else {
        *j = json_to(j->out);
        analysis_show_json(j, s, path);
        buf_add_byte(j->out, '\n');
    }
}

static void show_sentences(const struct analysis_run *run, struct workspace *w, struct checked_text *text,
                           struct json *j)
{
    const struct lang *lang = w->profile->language->lang;
    struct document *doc = &text->doc;
    analyser_begin(&w->analyser, &text->words, doc->text);
    for (size_t i = 0; i < doc->sentences.len; i++) {
        const struct sentence *s = &doc->sentences.items[i];
        const struct segment *segment = &doc->segments.items[s->segment];
        analyser_segment(&w->analyser, segment->off, segment->len);
        tokenize(lang, doc->text, s->off, s->len, &text->words.ids, &w->tokens);
        struct shown_sentence shown = {
            .doc = doc,
            .sentence = s,
            .tokens = w->tokens.items,
            .analysis = analyser_sentence(&w->analyser, w->tokens.items, w->tokens.len),
            .knowledge = text->knowledge,
            .all_readings = run->options->all_readings,
        };
        show_sentence(run, j, &shown);
    }
}

static void show_file_json(const struct analysis_run *run, struct workspace *w, struct checked_file *f, struct json *j)
{
    json_open(j, '{');
    json_member_str(j, "path", f->report.source.path);
    if (f->report.failed) {
        json_member_str(j, "error", buf_str(&f->report.error));
    } else {
        json_key(j, "sentences");
        json_open(j, '[');
        show_sentences(run, w, f->text, j);
        json_close(j, ']');
    }
    json_close(j, '}');
}

static void analyse_file(void *arg, struct workspace *w, const char *path, struct checked_file *f, size_t index)
{
    struct analysis_run *run = arg;
    struct json j = json_to(&run->printed[index]);
    read_file(w, path, f);
    if (!f->report.failed && !w->profile->language->tagging) {
        f->report.failed = true;
        buf_addf(&f->report.error, "%s: %s is not analysed", f->report.source.path, w->profile->language->lang->name);
    }
    if (run->format == FORMAT_JSON)
        show_file_json(run, w, f, &j);
    else if (!f->report.failed)
        show_sentences(run, w, f->text, &j);
}

/* --- One after the other. */

static bool print_file(void *arg, struct checked_file *f, size_t index)
{
    struct analysis_run *run = arg;
    struct buf err = BUF_EMPTY, *printed = &run->printed[index];
    const char *between = run->format == FORMAT_JSON ? "," : run->format == FORMAT_TEXT ? "\n" : "";
    if (f->report.failed || output_is_terminal(&run->output))
        progress_hide(&run->progress);
    if (f->report.failed)
        worsen(run, complain(buf_str(&f->report.error)));
    if (printed->len > 0) {
        buf_add_str(&run->output.pending, run->some_printed ? between : "");
        buf_add_span(&run->output.pending, buf_span(printed));
        run->some_printed = true;
        buf_release(printed);
    }
    if (output_flush(&run->output, &err) != 0) {
        run->write_failed = true;
        worsen(run, complain(buf_str(&err)));
    }
    buf_release(&err);
    progress_show(&run->progress, index + 1);
    return !run->write_failed && !run->output.closed;
}

/* A file of -o that would not be whole stays as it was; what went to standard output ends validly. */
static void end_output(struct analysis_run *run, size_t unread)
{
    struct buf err = BUF_EMPTY;
    bool keep_old = unread > 0 && run->output.atomic;
    if (run->format == FORMAT_JSON) {
        buf_add_byte(&run->output.pending, ']');
        if (unread > 0)
            buf_addf(&run->output.pending, ",\"unread_files\":%zu", unread);
        buf_add_str(&run->output.pending, "}\n");
    }
    if (keep_old)
        buf_addf(&err, "%s: left as it was, for the output is not whole", run->output.path);
    if (output_close(&run->output, run->write_failed || keep_old, &err) != 0 || keep_old)
        worsen(run, complain(buf_str(&err)));
    buf_release(&err);
}

static void print_files(struct analysis_run *run)
{
    size_t total = run->files.paths.len;
    struct buf err = BUF_EMPTY;
    if (output_open(&run->output, run->options->output, &err) != 0) {
        worsen(run, complain(buf_str(&err)));
        buf_release(&err);
        return;
    }
    if (run->format == FORMAT_JSON)
        buf_add_str(&run->output.pending, "{\"version\":\"" MTLINT_VERSION "\",\"files\":[");
    run->printed = xcalloc(total + 1, sizeof(*run->printed));
    progress_start(&run->progress, total, run->options->quiet);
    size_t done = batch_run_work(&run->session, run->files.paths.items, total, analyse_file, print_file, run);
    progress_hide(&run->progress);
    interrupt_tell(done, total);
    end_output(run, interrupt_signal() ? total - done : 0);
    for (size_t i = 0; i < total; i++)
        buf_release(&run->printed[i]);
    free(run->printed);
}

/* The session is open. */
static void analyse_files(struct analysis_run *run)
{
    const struct options *o = run->options;
    struct buf err = BUF_EMPTY;
    if (input_files(&run->files, &run->session, &err) != 0)
        worsen(run, EXIT_TROUBLE);
    complain(buf_str(&err));
    buf_release(&err);
    if (run->status != EXIT_CLEAN && run->files.paths.len == 0)
        complain_usage("nothing to analyse", "analyze");
    else if (o->output && input_files_hold(&run->files, o->output))
        worsen(run, complain_usage("--output names a file that is to be analysed; it would be replaced", "analyze"));
    else
        print_files(run);
}

static int choose_format(const struct options *o, enum analysis_format *format)
{
    *format = !o->reporter ? FORMAT_TEXT : o->reporter == reporter_by_name("json") ? FORMAT_JSON : FORMAT_JSONL;
    return *format == FORMAT_JSONL && o->reporter != reporter_by_name("jsonl") ? -1 : 0;
}

enum exit_status command_analyze(const struct options *o)
{
    struct analysis_run run = {.options = o};
    struct buf err = BUF_EMPTY;
    if (choose_format(o, &run.format) != 0)
        return complain_usage("`mtlint analyze` prints text, or JSON with --format=json or --format=jsonl", "analyze");
    if (session_open(&run.session, o, &err) == 0)
        analyse_files(&run);
    else
        worsen(&run, complain(buf_str(&err)));
    session_end(&run.session);
    file_list_release(&run.files);
    buf_release(&err);
    return run.status;
}
