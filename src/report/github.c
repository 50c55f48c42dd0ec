/* Workflow commands of GitHub Actions: annotations, which appear beside the lines of a pull request. GitHub shows ten
 * errors and ten warnings a step; the log has them all. */
#include <string.h>

#include "base/utf8.h"
#include "report/escape.h"
#include "report/formats.h"
#include "report/tree_path.h"

static const char *command_of(enum severity s)
{
    static const char *const commands[SEVERITY_COUNT] = {"notice", "warning", "error", "error"};
    return commands[s];
}

/* What the runner takes back. The log shows the line, so controls are made visible instead of kept; other hidden
 * characters may be part of a file's name. */
static void add_escaped(struct buf *out, const char *text, const char *special)
{
    size_t len = strlen(text);
    for (size_t i = 0, size; i < len; i += size) {
        uint32_t cp = utf8_decode(text + i, len - i, &size);
        if (cp < 0x80 && strchr(special, (int)cp))
            buf_addf(out, "%%%02X", (unsigned)cp);
        else if (cp < 0x20 || (cp >= 0x7F && cp <= 0x9F))
            escape_always(out, cp);
        else
            utf8_add(out, cp);
    }
}

static void add_property(struct buf *out, const char *name, const char *value)
{
    buf_addf(out, "%s=", name);
    add_escaped(out, value, "%\r\n:,");
}

static void add_message(struct buf *out, const char *message)
{
    struct buf shown = BUF_EMPTY;
    escape_prose(&shown, message, strlen(message));
    buf_add_str(out, "::");
    add_escaped(out, buf_str(&shown), "%\r\n");
    buf_add_byte(out, '\n');
    buf_release(&shown);
}

static void open_command(struct buf *out, const char *command, const char *path)
{
    buf_addf(out, "::%s ", command);
    add_property(out, "file", tree_path(path));
}

/* GitHub refuses columns of an annotation that goes over several lines. */
static void add_place(struct buf *out, const struct source *s, const struct finding *f)
{
    struct position start = source_position(s, f->start), end = source_position(s, f->end);
    buf_addf(out, ",line=%zu,endLine=%zu", start.line, end.line);
    if (start.line == end.line)
        buf_addf(out, ",col=%zu,endColumn=%zu", start.column, end.column);
}

static void github_file(struct report_run *run, const struct file_report *r)
{
    struct buf *out = run->out;
    if (r->failed) {
        open_command(out, "error", r->source.path);
        add_message(out, buf_str(&r->error));
    }
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        open_command(out, command_of(f->severity), r->source.path);
        add_place(out, &r->source, f);
        buf_add_byte(out, ',');
        add_property(out, "title", f->rule->id);
        add_message(out, f->message);
    }
}

const struct reporter github_reporter = {"github", "annotations of GitHub Actions", NULL, github_file, NULL};
