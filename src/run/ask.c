#include "run/ask.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "report/columns.h"
#include "report/escape.h"
#include "report/formats.h"

enum { MOST_NUMBERED = 9, TEXT_COLUMNS = 40, ROOM_FOR_WORDS = 24 };

/* What was decided on a finding. */
enum decision { OPEN, SKIPPED, ACCEPTED };

struct dialogue {
    struct terminal *terminal;
    struct report_style style;
    struct file_report *report;
    struct buf out;
    enum decision *decisions; /* a finding */
    bool *touched;            /* a source byte: an accepted edit takes it away, or puts something before it */
    enum ask_end end;
};

static void say_text(struct dialogue *d, const char *english)
{
    buf_add_str(&d->out, message_in(d->report->messages, english));
}

static bool is_allowed(const struct fix *fix)
{
    return fix->edit_count > 0 && fix->applicability != FIX_DISPLAY;
}

/* Whether the fix would change what an accepted one changes already. */
static bool is_in_the_way(const struct dialogue *d, const struct fix *fix)
{
    for (size_t i = 0; i < fix->edit_count; i++) {
        const struct edit *e = &fix->edits[i];
        size_t end = e->end > e->start ? e->end : e->start + 1;
        if (memchr(d->touched + e->start, true, end - e->start))
            return true;
    }
    return false;
}

static void accept(struct dialogue *d, size_t index, struct fix *fix)
{
    struct finding *f = &d->report->findings.items[index];
    for (size_t i = 0; i < fix->edit_count; i++) {
        const struct edit *e = &fix->edits[i];
        memset(d->touched + e->start, true, (e->end > e->start ? e->end : e->start + 1) - e->start);
    }
    f->fixes = fix;
    d->decisions[index] = ACCEPTED;
}

/* --- What is shown */

static void add_text(struct dialogue *d, const char *bytes, size_t len, size_t columns)
{
    struct buf shown = BUF_EMPTY;
    escape_text(&shown, bytes, len);
    buf_add_str(&d->out, "\"");
    columns_cut(&d->out, buf_str(&shown), shown.len, columns / 2, columns / 2);
    buf_add_str(&d->out, "\"");
    buf_release(&shown);
}

/* "a" -> "b", put in "b", take out "a" */
static void add_edit(struct dialogue *d, const struct edit *e)
{
    const char *old = d->report->source.bytes + e->start;
    size_t width =
        d->style.width > ROOM_FOR_WORDS + 2 * TEXT_COLUMNS ? (d->style.width - ROOM_FOR_WORDS) / 2 : TEXT_COLUMNS;
    if (e->end == e->start) {
        say_text(d, "put in ");
    } else if (!e->text.len) {
        say_text(d, "take out ");
        add_text(d, old, e->end - e->start, width);
        return;
    } else {
        add_text(d, old, e->end - e->start, width);
        buf_add_str(&d->out, " -> ");
    }
    add_text(d, e->text.ptr, e->text.len, width);
}

static size_t numbered(const struct finding *f)
{
    return f->fix_count < MOST_NUMBERED ? f->fix_count : MOST_NUMBERED;
}

static void add_alternatives(struct dialogue *d, const struct finding *f)
{
    static const char *const marks[] = {"", MESSAGE("  (unsafe: may change the meaning)"),
                                        MESSAGE("  (shown only: to be done by hand)")};
    for (size_t k = 0; k < numbered(f); k++) {
        buf_addf(&d->out, "  %zu  ", k + 1);
        for (size_t i = 0; i < f->fixes[k].edit_count; i++) {
            if (i > 0)
                buf_add_str(&d->out, ", ");
            add_edit(d, &f->fixes[k].edits[i]);
        }
        if (is_in_the_way(d, &f->fixes[k]))
            say_text(d, "  (changes what was changed already)");
        else
            say_text(d, marks[f->fixes[k].applicability]);
        buf_add_byte(&d->out, '\n');
    }
}

/* By hand only what stands in one line can be typed anew. */
static bool is_in_one_line(const struct dialogue *d, const struct finding *f)
{
    const char *bytes = d->report->source.bytes + f->start;
    return f->end > f->start && !memchr(bytes, '\n', f->end - f->start) && !memchr(bytes, '\r', f->end - f->start);
}

static void add_finding(struct dialogue *d, size_t index)
{
    const struct file_report *r = d->report;
    const struct finding *f = &r->findings.items[index];
    buf_addf(&d->out, "\n(%zu/%zu) ", index + 1, r->findings.len);
    escape_text(&d->out, r->source.path, strlen(r->source.path));
    buf_add_byte(&d->out, '\n');
    diff_finding(&d->out, &d->style, r, index);
    d->out.len -= d->out.len > 1 && d->out.data[d->out.len - 2] == '\n'; /* the alternatives follow at once */
    add_alternatives(d, f);
}

static void add_prompt(struct dialogue *d, const struct finding *f)
{
    say_text(d, f->fix_count ? MESSAGE("Repair it? [y,n,") : MESSAGE("What of it? [n,"));
    if (numbered(f) > 1)
        buf_addf(&d->out, "1-%zu,", numbered(f));
    buf_addf(&d->out, "%sd,q,%s?] ", f->fix_count ? "a," : "", is_in_one_line(d, f) ? "e," : "");
}

static void add_help(struct dialogue *d)
{
    say_text(
        d,
        "y  take the first repair; 1 to 9 take that one\n"
        "n  leave it as it is\n"
        "a  take the first repair, safe or not, here and wherever this rule marks something further on in this file\n"
        "e  type what shall stand there instead\n"
        "d  leave this and the rest of the file; what was taken is written\n"
        "q  the same, and ask about no other file\n"
        "?  print this\n"
        "Ctrl-C ends at once: nothing of this file is written.\n");
}

/* Writes what is gathered and waits for a line. */
static enum terminal_read answer(struct dialogue *d, struct buf *line)
{
    bool written = terminal_write(d->terminal, &d->out);
    buf_clear(&d->out);
    return written ? terminal_line(d->terminal, line) : TERMINAL_BROKEN;
}

/* --- What is answered */

static void take(struct dialogue *d, size_t index, size_t number)
{
    struct finding *f = &d->report->findings.items[index];
    if (number >= numbered(f))
        say_text(d, "There is no repair of that number.\n");
    else if (!is_allowed(&f->fixes[number]))
        say_text(d, "That one is only shown: markup stands between; n leaves it for your editor.\n");
    else if (is_in_the_way(d, &f->fixes[number]))
        say_text(d, "It would change what was changed already; n leaves it for the next call.\n");
    else
        accept(d, index, &f->fixes[number]);
}

static void take_all(struct dialogue *d, size_t index)
{
    struct file_report *r = d->report;
    const struct rule_info *rule = r->findings.items[index].rule;
    for (size_t i = index; i < r->findings.len; i++) {
        struct finding *f = &r->findings.items[i];
        if (f->rule == rule && f->fix_count && is_allowed(&f->fixes[0]) && !is_in_the_way(d, &f->fixes[0]))
            accept(d, i, &f->fixes[0]);
    }
    if (d->decisions[index] == OPEN)
        take(d, index, 0);
}

static bool is_typed_text(const struct buf *line)
{
    for (size_t i = 0; i < line->len; i++)
        if (iscntrl((unsigned char)line->data[i]))
            return false;
    return line->len > 0 && utf8_valid_prefix(line->data, line->len) == line->len;
}

/* The finding's words are typed anew. An empty line changes the mind. */
static enum terminal_read edit_by_hand(struct dialogue *d, size_t index)
{
    struct arena *arena = &d->report->arena;
    const struct finding *f = &d->report->findings.items[index];
    struct buf line = BUF_EMPTY;
    say_text(d, "Instead of ");
    add_text(d, d->report->source.bytes + f->start, f->end - f->start, d->style.width);
    say_text(d, " (nothing: back): ");
    enum terminal_read got = answer(d, &line);
    struct fix *fix = arena_alloc(arena, sizeof(*fix));
    *fix = (struct fix){FIX_SAFE, arena_alloc(arena, sizeof(struct edit)), 1};
    fix->edits[0] = (struct edit){f->start, f->end, arena_span(arena, buf_span(&line))};
    bool typed = got == TERMINAL_LINE && line.len > 0;
    if (typed && !is_typed_text(&line))
        say_text(d, "That holds control characters or is no UTF-8.\n");
    else if (typed && is_in_the_way(d, fix))
        say_text(d, "Something there was changed already; n leaves it for the next call.\n");
    else if (typed)
        accept(d, index, fix);
    buf_release(&line);
    return got;
}

/* False when there is nothing more to ask in this file. */
static bool follow(struct dialogue *d, size_t index, char key)
{
    const struct finding *f = &d->report->findings.items[index];
    enum terminal_read got = TERMINAL_LINE;
    switch (key) {
    case 'y':
        take(d, index, 0);
        break;
    case 'n':
        d->decisions[index] = SKIPPED;
        break;
    case 'a':
        take_all(d, index);
        break;
    case 'e':
        if (is_in_one_line(d, f))
            got = edit_by_hand(d, index);
        else
            say_text(d, "It goes over several lines, or marks no letters: use an editor.\n");
        break;
    case 'd':
        return false;
    case 'q':
        d->end = ASK_QUIT;
        return false;
    default:
        if (key >= '1' && key <= '9')
            take(d, index, (size_t)(key - '1'));
        else
            add_help(d);
    }
    if (got != TERMINAL_LINE)
        d->end = got == TERMINAL_END ? ASK_QUIT : ASK_BROKEN;
    return got == TERMINAL_LINE;
}

/* One key, in either case; 0 for an empty line, '?' for what is none. */
static char key_of(const struct buf *line)
{
    struct span s = buf_span(line);
    while (s.len && isspace((unsigned char)s.ptr[s.len - 1]))
        s.len--;
    return !s.len ? 0 : s.len > 1 ? '?' : (char)tolower((unsigned char)s.ptr[0]);
}

static bool ask(struct dialogue *d, size_t index)
{
    struct buf line = BUF_EMPTY;
    bool go_on = true;
    add_finding(d, index);
    while (go_on && d->decisions[index] == OPEN) {
        add_prompt(d, &d->report->findings.items[index]);
        enum terminal_read got = answer(d, &line);
        if (got != TERMINAL_LINE) {
            d->end = got == TERMINAL_END ? ASK_QUIT : ASK_BROKEN;
            go_on = false;
        } else if (key_of(&line)) {
            go_on = follow(d, index, key_of(&line));
        }
    }
    buf_release(&line);
    return go_on;
}

/* Only what was accepted keeps its fix. */
static void settle(const struct dialogue *d)
{
    for (size_t i = 0; i < d->report->findings.len; i++) {
        struct finding *f = &d->report->findings.items[i];
        f->fix_count = d->decisions[i] == ACCEPTED;
        if (f->fix_count)
            f->fixes[0].applicability = FIX_SAFE;
    }
    file_report_finish(d->report);
}

enum ask_end ask_file(struct terminal *t, const struct options *o, struct file_report *r)
{
    struct dialogue d = {.terminal = t, .style = terminal_style(o, t->fd), .report = r};
    d.decisions = xcalloc(r->findings.len + 1, sizeof(*d.decisions));
    d.touched = xcalloc(r->source.len + 1, sizeof(*d.touched));
    for (size_t i = 0; i < r->findings.len; i++)
        if (d.decisions[i] == OPEN && !ask(&d, i))
            break;
    if (d.end != ASK_DONE)
        buf_add_byte(&d.out, '\n');
    terminal_write(t, &d.out);
    settle(&d);
    free(d.decisions);
    free(d.touched);
    buf_release(&d.out);
    return d.end;
}
