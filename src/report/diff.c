/* For a person: one hunk a sentence, the changes marked inside the line, below it one line a finding. */
#include <string.h>

#include "base/utf8.h"
#include "report/columns.h"
#include "report/diff_note.h"
#include "report/escape.h"
#include "report/formats.h"
#include "report/hunk.h"
#include "report/paint.h"
#include "report/totals_line.h"

/* What a file's hunks have in common. */
struct diff {
    const struct file_report *report;
    const struct report_style *style;
    struct buf *out;
    struct edit_set edits;
    struct note_layout notes;
    struct diff_line line;
};

/* A line is cut no shorter than this, however narrow the terminal. */
enum { MIN_LIMIT = 240, MIN_CONTEXT = 30 };

static void print_header(const struct diff *d, const struct hunk *h)
{
    size_t at = hunk_start(d->report, h);
    paint(d->out, d->style->color, PAINT_CYAN);
    buf_add_str(d->out, "@@ ");
    buf_addf(d->out, message_in(d->report->messages, "line %zu"), source_position(&d->report->source, at).line);
    if (h->sentence)
        buf_addf(d->out, message_in(d->report->messages, ", sentence %u"), (unsigned)h->sentence->index_in_line);
    buf_add_str(d->out, " @@");
    paint(d->out, d->style->color, PAINT_RESET);
    buf_add_byte(d->out, '\n');
}

struct side {
    const char *prefix, *open, *close, *color;
    bool is_new;
};

static const struct side sides[] = {
    {"-", "[-", "-]", PAINT_RED, false},
    {"+", "{+", "+}", PAINT_GREEN, true},
};

static void print_side(const struct diff *d, const struct side *side)
{
    buf_add_str(d->out, side->prefix);
    for (size_t i = 0; i < d->line.chunks.len; i++) {
        const struct diff_chunk *c = &d->line.chunks.items[i];
        struct span text = c->kind == DIFF_CHANGE && side->is_new ? c->new : c->old;
        if (c->kind == DIFF_KEEP) {
            buf_add_span(d->out, text);
        } else if (text.len) {
            paint(d->out, d->style->color, side->color);
            buf_add_str(d->out, side->open);
            buf_add_span(d->out, text);
            buf_add_str(d->out, side->close);
            paint(d->out, d->style->color, PAINT_RESET);
        }
    }
    buf_add_byte(d->out, '\n');
}

/* The line of a hunk without changes: its text and, byte by byte, what of it is marked. */
struct marked_text {
    struct buf text, marked; /* of equal length; marked holds '^' or ' ' */
    bool mark_at_end;        /* something behind the last character is marked */
};

static void join_chunks(struct marked_text *m, const struct diff_line *l)
{
    bool pending = false; /* a mark without text falls on what follows */
    for (size_t i = 0; i < l->chunks.len; i++) {
        const struct diff_chunk *c = &l->chunks.items[i];
        buf_add_span(&m->text, c->old);
        for (size_t k = 0; k < c->old.len; k++)
            buf_add_byte(&m->marked, c->kind == DIFF_MARK || (k == 0 && pending) ? '^' : ' ');
        pending = c->old.len ? false : pending || c->kind == DIFF_MARK;
    }
    m->mark_at_end = pending;
}

/* The carets below text[start, end), columns for columns; trailing spaces fall off. */
static void add_underline(struct buf *out, const struct marked_text *m, size_t start, size_t end)
{
    size_t first = out->len;
    for (size_t i = start, size; i < end; i += size) {
        int width = utf8_width(utf8_decode(m->text.data + i, end - i, &size));
        bool marked = m->marked.data[i] == '^';
        for (int k = 0; k < width; k++)
            buf_add_byte(out, marked ? '^' : ' ');
        if (width == 0 && marked && out->len > first)
            out->data[out->len - 1] = '^';
    }
    if (m->mark_at_end && end == m->text.len)
        buf_add_byte(out, '^');
    while (out->len > first && out->data[out->len - 1] == ' ')
        out->len--;
}

static void print_marked_line(const struct diff *d, const struct marked_text *m, size_t start, size_t end)
{
    struct buf carets = BUF_EMPTY;
    buf_add_byte(d->out, ' ');
    buf_add(d->out, buf_str(&m->text) + start, end - start);
    buf_add_byte(d->out, '\n');
    add_underline(&carets, m, start, end);
    if (carets.len) {
        buf_add_byte(d->out, ' ');
        paint(d->out, d->style->color, PAINT_YELLOW);
        buf_add_span(d->out, buf_span(&carets));
        paint(d->out, d->style->color, PAINT_RESET);
        buf_add_byte(d->out, '\n');
    }
    buf_release(&carets);
}

/* Broken to the terminal's width, so that the carets stay below what they mark. */
static void print_marks(const struct diff *d)
{
    struct marked_text m = {.mark_at_end = false};
    join_chunks(&m, &d->line);
    size_t at = 0, width = d->style->width > 20 ? d->style->width - 1 : 20;
    do {
        size_t n = m.text.len > at ? columns_line(m.text.data + at, m.text.len - at, width, true) : 0;
        print_marked_line(d, &m, at, at + n);
        at += n;
        while (at < m.text.len && m.text.data[at] == ' ')
            at++;
    } while (at < m.text.len);
    buf_release(&m.text);
    buf_release(&m.marked);
}

/* The source sentences that are the reason of findings, each once, a line each. */
static void print_sources(const struct diff *d, const struct finding *findings, size_t count)
{
    size_t shown = 0; /* 1 + where the last one begins: those of a sentence come together */
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < findings[i].related_count; k++) {
            const struct related *r = &findings[i].related[k];
            const struct source *s = r->is_source ? file_report_source(d->report, r->path) : NULL;
            if (!s || r->start + 1 == shown)
                continue;
            shown = r->start + 1;
            paint(d->out, d->style->color, PAINT_CYAN);
            buf_add_str(d->out, "= ");
            escape_prose(d->out, s->bytes + r->start, r->end - r->start);
            paint(d->out, d->style->color, PAINT_RESET);
            buf_add_byte(d->out, '\n');
        }
}

static void print_hunk(struct diff *d, const struct hunk *h)
{
    const struct file_report *r = d->report;
    const struct finding *findings = &r->findings.items[h->first];
    size_t width = d->style->width, limit = width * 3 > MIN_LIMIT ? width * 3 : MIN_LIMIT;
    size_t context = width / 2 > MIN_CONTEXT ? width / 2 : MIN_CONTEXT;
    print_header(d, h);
    bool changed = hunk_line(&d->line, r, h, &d->edits);
    diff_line_cut(&d->line, limit, context);
    if (changed) {
        print_side(d, &sides[0]);
        print_side(d, &sides[1]);
    } else {
        print_marks(d);
    }
    print_sources(d, findings, h->count);
    for (size_t i = 0; i < h->count; i++)
        note_print(d->out, &d->notes, &r->source, &findings[i]);
    buf_add_byte(d->out, '\n');
}

static void print_path(const struct diff *d)
{
    const char *path = d->report->source.path;
    paint(d->out, d->style->color, PAINT_BOLD);
    escape_text(d->out, path, strlen(path));
    paint(d->out, d->style->color, PAINT_RESET);
    buf_add_str(d->out, "\n\n");
}

static void diff_file(struct report_run *run, const struct file_report *r)
{
    if (r->failed || !r->findings.len)
        return;
    struct diff d = {.report = r, .style = run->style, .out = run->out, .notes = note_layout_of(r, run->style)};
    edit_set_choose(&d.edits, r, FIX_DISPLAY, EDITS_SAFE_FIRST, NULL);
    print_path(&d);
    struct hunk_reader reader = {.report = r};
    struct hunk h;
    for (size_t i = 0; i < r->findings.len; i += h.count) {
        h = hunk_next(&reader, i);
        print_hunk(&d, &h);
    }
    edit_set_release(&d.edits);
    diff_line_release(&d.line);
}

void diff_finding(struct buf *out, const struct report_style *style, const struct file_report *r, size_t index)
{
    struct file_report one = *r;
    one.findings.items = &r->findings.items[index];
    one.findings.len = 1;
    struct diff d = {.report = &one, .style = style, .out = out, .notes = note_layout_of(&one, style)};
    edit_set_choose(&d.edits, &one, FIX_DISPLAY, EDITS_SAFE_FIRST, NULL);
    struct hunk_reader reader = {.report = &one};
    struct hunk h = hunk_next(&reader, 0);
    print_hunk(&d, &h);
    edit_set_release(&d.edits);
    diff_line_release(&d.line);
}

static void diff_end(struct report_run *run)
{
    if (!run->style->quiet)
        totals_line(run->out, &run->totals, run->style->messages);
}

const struct reporter diff_reporter = {"diff", "the sentences as they stand and as they would stand", NULL, diff_file,
                                       diff_end};
