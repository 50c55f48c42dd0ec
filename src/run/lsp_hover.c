#include <string.h>

#include "base/utf8.h"
#include "run/lsp_actions.h"
#include "run/lsp_diagnostics.h"
#include "run/lsp_documents.h"
#include "run/lsp_message.h"

/* A message quotes the text, which may look like markup. */
static void add_prose(struct buf *out, bool markdown, const char *text)
{
    for (; *text; text++) {
        if (markdown && strchr("\\`*_[]<>#|~&", *text))
            buf_add_byte(out, '\\');
        buf_add_byte(out, *text);
    }
}

/* What stands around words of a program. */
static const char *code_mark(bool markdown)
{
    return markdown ? "`" : "";
}

/* The sentence of the source text, as a quotation. */
static void add_original(struct buf *out, bool markdown, const struct file_report *r, const struct finding *f)
{
    const struct related *at = finding_original(f);
    const struct source *s = at ? file_report_source(r, at->path) : NULL;
    struct buf sentence = BUF_EMPTY;
    if (!s)
        return;
    for (size_t i = at->start; i < at->end; i++)
        buf_add_byte(&sentence, s->bytes[i] == '\n' || s->bytes[i] == '\r' ? ' ' : s->bytes[i]);
    buf_add_str(out, markdown ? "> " : "= ");
    add_prose(out, markdown, buf_str(&sentence));
    buf_add_str(out, "\n\n");
    buf_release(&sentence);
}

static void add_finding(struct buf *out, bool markdown, const struct file_report *r, const struct finding *f,
                        enum message_language messages)
{
    const struct rule_info *rule = f->rule;
    const char *mark = code_mark(markdown);
    const char *help = rule_help(rule, messages);
    add_prose(out, markdown, f->message);
    buf_add_str(out, "\n\n");
    add_original(out, markdown, r, f);
    if (help && strcmp(help, f->message) != 0) {
        add_prose(out, markdown, help);
        buf_add_str(out, "\n\n");
    }
    buf_addf(out, "%s%s%s, %s, %s", mark, rule->id, mark, category_name(rule->category),
             severity_label(f->severity, messages));
    buf_addf(out,
             message_in(messages,
                        ". To turn it off: the editor's setting mtlint.disable, or rules in .mtlint.yaml; here "
                        "alone: %smtlint-disable-next-line%s in a comment."),
             mark, mark);
}

/* The findings at the byte, parted by a line, and the place of the first. */
static const struct finding *explain(const struct file_report *r, size_t byte, bool markdown,
                                     enum message_language messages, struct buf *out)
{
    const struct finding *first = NULL;
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        if (f->start > byte || (f->end <= byte && f->start != byte))
            continue;
        if (first)
            buf_add_str(out, markdown ? "\n\n---\n\n" : "\n\n");
        else
            first = f;
        add_finding(out, markdown, r, f, messages);
    }
    return first;
}

static void hover_json(struct json *j, const struct lsp_server *s, const struct lsp_document *d,
                       const struct finding *f, const struct buf *text)
{
    struct lsp_places places;
    lsp_places_init(&places, &d->file.report.source, s->client.encoding);
    json_open(j, '{');
    json_key(j, "contents");
    json_open(j, '{');
    json_member_str(j, "kind", s->client.markdown ? "markdown" : "plaintext");
    json_key(j, "value");
    json_bytes(j, buf_str(text), text->len);
    json_close(j, '}');
    json_key(j, "range");
    lsp_range_json(j, &places, f->start, f->end);
    json_close(j, '}');
    lsp_places_release(&places);
}

void lsp_hover(struct lsp_server *s, const struct json_value *id, const struct json_value *params)
{
    struct lsp_document *d = lsp_document_of(s, params);
    struct lsp_message m;
    struct buf text = BUF_EMPTY;
    const struct finding *f = NULL;
    if (d)
        lsp_refresh(s, d);
    if (d && d->checked && !d->file.report.failed) {
        size_t byte = lsp_byte_of(s, d, json_value_member(params, "position"));
        f = explain(&d->file.report, byte, s->client.markdown, s->workspace.profile->selection.messages, &text);
    }
    lsp_begin_result(&m, id);
    if (f)
        hover_json(&m.json, s, d, f, &text);
    else
        json_none(&m.json);
    lsp_send(&s->wire, &m);
    buf_release(&text);
}
