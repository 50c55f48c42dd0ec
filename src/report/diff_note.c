#include "report/diff_note.h"

#include <string.h>

#include "report/columns.h"
#include "report/escape.h"
#include "report/paint.h"

enum { COLUMN_WIDTH = 4, MIN_LINE_WIDTH = 3, MIN_MESSAGE_WIDTH = 28, GAP = 2 };

static size_t max_size(size_t a, size_t b)
{
    return a > b ? a : b;
}

static size_t digits_of(size_t n)
{
    size_t digits = 1;
    for (; n >= 10; n /= 10)
        digits++;
    return digits;
}

struct note_layout note_layout_of(const struct file_report *r, const struct report_style *style)
{
    size_t severity = strlen(severity_label(SEVERITY_MAJOR, r->messages)), rule = 0;
    for (size_t i = 0; i < r->findings.len; i++) {
        severity = max_size(severity, strlen(severity_label(r->findings.items[i].severity, r->messages)));
        rule = max_size(rule, strlen(r->findings.items[i].rule->id));
    }
    struct note_layout layout = {.severity_width = severity, .color = style->color, .messages = r->messages};
    layout.line_width = max_size(MIN_LINE_WIDTH, 1 + digits_of(r->source.line_count));
    layout.message_at = layout.line_width + 1 + COLUMN_WIDTH + 1 + severity + GAP;
    layout.rule_below = layout.message_at + MIN_MESSAGE_WIDTH + GAP + rule > style->width;
    size_t taken = layout.message_at + (layout.rule_below ? 0 : GAP + rule);
    layout.message_width = style->width > taken + MIN_MESSAGE_WIDTH ? style->width - taken : MIN_MESSAGE_WIDTH;
    return layout;
}

static void add_painted(struct buf *out, bool color, const char *sgr, const char *text)
{
    paint(out, color, sgr);
    buf_add_str(out, text);
    paint(out, color, PAINT_RESET);
}

static void add_place(struct buf *out, const struct note_layout *layout, const struct source *s,
                      const struct finding *f)
{
    struct position at = source_position(s, f->start);
    const char *severity = severity_label(f->severity, layout->messages);
    buf_addf(out, "%*zu:%-*zu ", (int)layout->line_width, at.line, COLUMN_WIDTH, at.column);
    add_painted(out, layout->color, paint_of_severity(f->severity), severity);
    columns_pad(out, layout->severity_width - strlen(severity) + GAP);
}

static void add_rule(struct buf *out, const struct note_layout *layout, const char *id, size_t columns_used)
{
    if (layout->rule_below) {
        buf_add_byte(out, '\n');
        columns_pad(out, layout->message_at);
    } else {
        size_t free_columns = layout->message_width > columns_used ? layout->message_width - columns_used : 0;
        columns_pad(out, free_columns + GAP);
    }
    add_painted(out, layout->color, PAINT_DIM, id);
}

static size_t skip_spaces(struct span text, size_t at)
{
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    return at;
}

static void add_message(struct buf *out, const struct note_layout *layout, struct span message, const char *id)
{
    size_t at = columns_line(message.ptr, message.len, layout->message_width, false);
    buf_add(out, message.ptr, at);
    if (!layout->rule_below)
        add_rule(out, layout, id, columns_of(message.ptr, at));
    while ((at = skip_spaces(message, at)) < message.len) {
        size_t n = columns_line(message.ptr + at, message.len - at, layout->message_width, false);
        buf_add_byte(out, '\n');
        columns_pad(out, layout->message_at);
        buf_add(out, message.ptr + at, n);
        at += n;
    }
    if (layout->rule_below)
        add_rule(out, layout, id, 0);
    buf_add_byte(out, '\n');
}

void note_print(struct buf *out, const struct note_layout *layout, const struct source *s, const struct finding *f)
{
    struct buf message = BUF_EMPTY;
    escape_prose(&message, f->message, strlen(f->message));
    add_place(out, layout, s, f);
    add_message(out, layout, buf_span(&message), f->rule->id);
    buf_release(&message);
}
