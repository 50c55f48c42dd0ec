/* A row a finding, for spreadsheets: UTF-8 without a byte order mark, lines end with CRLF (RFC 4180). */
#include <string.h>

#include "report/csv_cell.h"
#include "report/escape.h"
#include "report/fix_text.h"
#include "report/formats.h"

static const char header[] = "path,line,column,end_line,end_column,start_byte,end_byte,severity,category,rule,message,"
                             "text,fixed,applicability,sentence\r\n";

static void csv_begin(struct report_run *run)
{
    buf_add_str(run->out, header);
}

static void add_cell(struct buf *out, const char *text, size_t len)
{
    buf_add_byte(out, ',');
    csv_text(out, text, len);
}

static void add_word(struct buf *out, const char *word)
{
    add_cell(out, word, strlen(word));
}

/* The marked text, and what the best fix makes of it: both reach as far as its edits do. */
static void add_texts(struct buf *out, const struct source *s, const struct finding *f)
{
    size_t start = f->start, end = f->end;
    if (!f->fix_count) {
        add_cell(out, s->bytes + start, end - start);
        buf_add_str(out, ",,");
        return;
    }
    struct buf fixed = BUF_EMPTY;
    fix_cover(&f->fixes[0], &start, &end);
    fix_text(&f->fixes[0], s, start, end, &fixed);
    add_cell(out, s->bytes + start, end - start);
    add_cell(out, buf_str(&fixed), fixed.len);
    add_word(out, applicability_name(f->fixes[0].applicability));
    buf_release(&fixed);
}

/* A text without full stops is one sentence, which must not stand in full in the row of each of its findings. */
enum { MOST_AROUND = 400 };

static bool inside_character(const struct source *s, size_t at)
{
    return at < s->len && ((unsigned char)s->bytes[at] & 0xC0) == 0x80;
}

static void add_around(struct buf *out, const struct source *s, const struct finding *f, size_t start, size_t end)
{
    struct buf text = BUF_EMPTY;
    size_t from = f->start > start + MOST_AROUND ? f->start - MOST_AROUND : start;
    size_t to = end > f->end + MOST_AROUND ? f->end + MOST_AROUND : end;
    while (inside_character(s, from))
        from++;
    while (inside_character(s, to))
        to++;
    if (from > start)
        buf_add_str(&text, "…");
    escape_prose(&text, s->bytes + from, to - from);
    if (to < end)
        buf_add_str(&text, "…");
    add_cell(out, buf_str(&text), text.len);
    buf_release(&text);
}

/* The sentence around the finding, or its line where it lies in none. `next` walks along the sentences. */
static void add_sentence(struct buf *out, const struct file_report *r, const struct finding *f, size_t *next)
{
    while (*next < r->sentences.len && r->sentences.items[*next].end < f->start)
        ++*next;
    if (*next < r->sentences.len) {
        const struct report_sentence *around = &r->sentences.items[*next];
        if (around->start <= f->start || around->start < f->end) {
            add_around(out, &r->source, f, around->start, around->end);
            return;
        }
    }
    struct span line = source_line(&r->source, source_line_index(&r->source, f->start) + 1);
    size_t start = (size_t)(line.ptr - r->source.bytes), end = start + line.len;
    add_around(out, &r->source, f, start, end > f->start ? end : f->start);
}

static void csv_file(struct report_run *run, const struct file_report *r)
{
    struct buf *out = run->out;
    size_t next = 0;
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        struct position start = source_position(&r->source, f->start), end = source_position(&r->source, f->end);
        csv_text(out, r->source.path, strlen(r->source.path));
        buf_addf(out, ",%zu,%zu,%zu,%zu,%zu,%zu", start.line, start.column, end.line, end.column, start.byte, end.byte);
        add_word(out, severity_name(f->severity));
        add_word(out, category_name(f->rule->category));
        add_word(out, f->rule->id);
        add_word(out, f->message);
        add_texts(out, &r->source, f);
        add_sentence(out, r, f, &next);
        buf_add_str(out, "\r\n");
    }
}

const struct reporter csv_reporter = {"csv", "a row a finding, for spreadsheets", csv_begin, csv_file, NULL};
