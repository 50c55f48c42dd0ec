#include "run/check_documents.h"

#include <ctype.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "run/complain.h"
#include "run/document_line.h"
#include "run/interrupt.h"
#include "run/line_reader.h"
#include "run/output.h"
#include "run/penalty_gate.h"
#include "run/pipeline.h"

enum { BLOCK_BYTES = 64 << 10 };

struct documents {
    struct session *session;
    const struct options *options;
    struct line_reader reader; /* of the file that is read now */
    const char *path;
    size_t next_operand;
    struct buf trouble; /* of reading; told when all is done */
    struct output output;
    atomic_bool unwanted; /* nobody reads the results any more */
    bool write_failed;
    enum exit_status status;
    struct report_totals totals; /* only what the penalty is made of */
};

static void worsen(struct documents *d, enum exit_status status)
{
    if (status > d->status)
        d->status = status;
}

static bool give_up(void *arg)
{
    struct documents *d = arg;
    return d->unwanted || interrupt_signal() != 0;
}

/* Opens the next operand that can be opened; false when none is left. */
static bool open_next(struct documents *d)
{
    const struct options *o = d->options;
    size_t count = o->operands.len > 0 ? o->operands.len : 1;
    line_reader_close(&d->reader);
    while (d->next_operand < count) {
        d->path = o->operands.len > 0 ? o->operands.items[d->next_operand] : "-";
        d->next_operand++;
        if (line_reader_open(&d->reader, d->path, give_up, d, &d->trouble) == 0)
            return true;
        buf_add_byte(&d->trouble, '\n');
    }
    return false;
}

static bool is_blank(const struct buf *line)
{
    for (size_t i = 0; i < line->len; i++)
        if (!isspace((unsigned char)line->data[i]))
            return false;
    return true;
}

/* The next line of the open file; false at its end, also at one that comes too early. */
static bool next_line(struct documents *d, struct document_line *line)
{
    struct buf why = BUF_EMPTY;
    int result = d->reader.unpacker ? line_reader_next(&d->reader, &line->line, &line->too_long, &why) : 0;
    if (result < 0)
        buf_addf(&d->trouble, "%s:%zu: %s\n", d->path, d->reader.number + 1, buf_str(&why));
    line->number = d->reader.number;
    buf_release(&why);
    return result > 0;
}

static bool take(void *arg, void *item)
{
    struct documents *d = arg;
    struct document_line *line = item;
    do {
        buf_clear(&line->line);
        while (!next_line(d, line)) {
            buf_clear(&line->line);
            if (give_up(d) || !open_next(d)) {
                buf_release(&line->line);
                return false;
            }
        }
    } while (!line->too_long && is_blank(&line->line));
    return true;
}

static void *worker_new(void *arg)
{
    struct documents *d = arg;
    struct workspace *w = xmalloc(sizeof(*w));
    workspace_init(w, d->session);
    return w;
}

static void worker_free(void *worker)
{
    workspace_release(worker);
    free(worker);
}

static void work(void *worker, void *item)
{
    document_line_check(worker, item);
}

static bool flush(struct documents *d)
{
    struct buf err = BUF_EMPTY;
    if (output_flush(&d->output, &err) != 0) {
        d->write_failed = true;
        worsen(d, complain(buf_str(&err)));
    }
    buf_release(&err);
    d->unwanted = d->write_failed || d->output.closed;
    return !d->unwanted;
}

static bool emit(void *arg, void *item)
{
    struct documents *d = arg;
    struct document_line *line = item;
    buf_add_span(&d->output.pending, buf_span(&line->result));
    if (line->trouble.len > 0)
        worsen(d, complain(buf_str(&line->trouble)));
    if (line->fails)
        worsen(d, EXIT_FINDINGS);
    d->totals.points += line->score.points;
    d->totals.score_words += line->score.words;
    return d->options->line_buffered || d->output.pending.len >= BLOCK_BYTES ? flush(d) : true;
}

static void release(void *item)
{
    document_line_release(item);
}

static void finish(struct documents *d, size_t done)
{
    struct buf err = BUF_EMPTY;
    bool interrupted = interrupt_signal() != 0, keep_old = interrupted && d->output.atomic;
    if (interrupted)
        buf_addf(&err, "interrupted after %zu documents\n", done);
    if (keep_old)
        buf_addf(&err, "%s: left as it was, for not all results are there", d->output.path);
    complain(buf_str(&err));
    buf_clear(&err);
    if (output_close(&d->output, d->write_failed || keep_old, &err) != 0)
        worsen(d, complain(buf_str(&err)));
    if (d->trouble.len > 0)
        worsen(d, complain(buf_str(&d->trouble)));
    worsen(d, penalty_gate_judge(&d->totals, false));
    buf_release(&err);
}

enum exit_status check_documents(struct session *s)
{
    struct documents d = {.session = s, .options = s->options};
    struct buf err = BUF_EMPTY;
    struct pipeline p = {sizeof(struct document_line), &d, take, worker_new, worker_free, work, emit, release};
    if (d.options->reporter || d.options->summary)
        return complain_usage("--input-format jsonl-docs has one form of output; leave --format and --summary away",
                              "check");
    penalty_gate_set(&d.totals, session_max_penalty(s));
    if (output_open(&d.output, d.options->output, &err) == 0) {
        interrupt_watch();
        finish(&d, pipeline_run(&p, d.options->jobs ? d.options->jobs : processor_count()));
    } else {
        worsen(&d, complain(buf_str(&err)));
    }
    line_reader_close(&d.reader);
    buf_release(&d.trouble);
    buf_release(&err);
    return d.status;
}
