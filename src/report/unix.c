/* GCC's form, which editors and grep understand: path:line:column: severity: message [rule]. */
#include <string.h>

#include "base/ascii.h"
#include "report/escape.h"
#include "report/formats.h"

/* Whether '"..." ... 5: ' stands in the message: Vim tries that for a file and a line before it looks for ours. */
static bool misleads_vim(struct span message)
{
    size_t quotes = 0;
    bool open = false; /* two quotes, and no digit since */
    for (size_t i = 0; i < message.len; i++) {
        if (message.ptr[i] == '"')
            open = ++quotes >= 2;
        if (!is_digit(message.ptr[i]))
            continue;
        while (i + 1 < message.len && is_digit(message.ptr[i + 1]))
            i++;
        if (open && i + 2 < message.len && message.ptr[i + 1] == ':' && message.ptr[i + 2] == ' ')
            return true;
        open = false;
    }
    return false;
}

static void add_message(struct buf *out, const char *message)
{
    size_t start = out->len;
    escape_prose(out, message, strlen(message));
    if (!misleads_vim((struct span){out->data + start, out->len - start}))
        return;
    for (size_t i = start; i < out->len; i++)
        if (out->data[i] == '"')
            out->data[i] = '\'';
}

static void unix_file(struct report_run *run, const struct file_report *r)
{
    if (r->failed)
        return;
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        struct position at = source_position(&r->source, f->start);
        escape_text(run->out, r->source.path, strlen(r->source.path));
        buf_addf(run->out, ":%zu:%zu: %s: ", at.line, at.column, severity_name(f->severity));
        add_message(run->out, f->message);
        buf_addf(run->out, " [%s]\n", f->rule->id);
    }
}

const struct reporter unix_reporter = {"unix", "path:line:column: severity: message [rule], for editors and grep", NULL,
                                       unix_file, NULL};
