#include "run/lsp_actions.h"

#include <string.h>

#include "base/utf8.h"
#include "checks/checks.h"
#include "core/edit_set.h"
#include "run/lsp_diagnostics.h"
#include "run/lsp_documents.h"
#include "run/lsp_message.h"

enum { TITLE_MAX = 60 }; /* bytes of a replacement that a menu shows */

/* A request for actions at a place. */
struct action_request {
    struct lsp_server *server;
    const struct lsp_document *document;
    const struct json_value *only, *diagnostics; /* of its context */
    struct lsp_places places;
    size_t start, end; /* bytes of the report's source */
    struct json *json;
};

static enum message_language messages_of(const struct action_request *r)
{
    return r->document->file.report.messages;
}

/* --- what is asked for */

/* "source" stands for "source.fixAll.mtlint" too. No list: everything. */
static bool is_wanted(const struct json_value *only, const char *kind)
{
    if (!json_value_is_array(only))
        return true;
    for (size_t i = 0; i < json_value_count(only); i++) {
        struct span asked = json_value_span(json_value_item(only, i));
        if (asked.ptr && asked.len <= strlen(kind) && memcmp(asked.ptr, kind, asked.len) == 0 &&
            (asked.len == 0 || kind[asked.len] == '\0' || kind[asked.len] == '.'))
            return true;
    }
    return false;
}

static bool is_at(const struct json_value *position, struct lsp_position p)
{
    return json_value_number(json_value_member(position, "line"), -1) == (int64_t)p.line &&
           json_value_number(json_value_member(position, "character"), -1) == (int64_t)p.character;
}

/* Whether the editor asks about this finding: when it names some, only about those. */
static bool is_meant(const struct action_request *r, const struct finding *f)
{
    bool named = false;
    if (f->start > r->end || f->end < r->start)
        return false;
    struct lsp_position at = lsp_places_at(&r->places, f->start);
    for (size_t i = 0; i < json_value_count(r->diagnostics); i++) {
        const struct json_value *d = json_value_item(r->diagnostics, i);
        if (!json_value_is(json_value_member(d, "source"), "mtlint"))
            continue;
        named = true;
        if (json_value_is(json_value_member(d, "code"), f->rule->id) &&
            is_at(json_value_member(json_value_member(d, "range"), "start"), at))
            return true;
    }
    return !named;
}

/* --- edits */

static void edit_json(struct json *j, const struct lsp_places *places, const struct edit *e)
{
    json_open(j, '{');
    json_key(j, "range");
    lsp_range_json(j, places, e->start, e->end);
    json_key(j, "newText");
    json_bytes(j, e->text.ptr, e->text.len);
    json_close(j, '}');
}

static void edits_json(const struct action_request *r, const struct edit *edits, size_t count)
{
    json_open(r->json, '[');
    for (size_t i = 0; i < count; i++)
        edit_json(r->json, &r->places, &edits[i]);
    json_close(r->json, ']');
}

static void versioned_edit_json(const struct action_request *r, const struct edit *edits, size_t count)
{
    struct json *j = r->json;
    json_key(j, "documentChanges");
    json_open(j, '[');
    json_open(j, '{');
    json_key(j, "textDocument");
    json_open(j, '{');
    json_member_str(j, "uri", r->document->uri);
    json_key(j, "version");
    if (r->document->has_version)
        json_int(j, r->document->version);
    else
        json_none(j);
    json_close(j, '}');
    json_key(j, "edits");
    edits_json(r, edits, count);
    json_close(j, '}');
    json_close(j, ']');
}

static void workspace_edit_json(const struct action_request *r, const struct edit *edits, size_t count)
{
    struct json *j = r->json;
    json_key(j, "edit");
    json_open(j, '{');
    if (r->server->client.document_changes) {
        versioned_edit_json(r, edits, count);
    } else {
        json_key(j, "changes");
        json_open(j, '{');
        json_key(j, r->document->uri);
        edits_json(r, edits, count);
        json_close(j, '}');
    }
    json_close(j, '}');
}

/* --- one action each */

static void diagnostics_json(const struct action_request *r, const struct finding *f)
{
    json_key(r->json, "diagnostics");
    json_open(r->json, '[');
    lsp_diagnostic_json(r->json, r->server, r->document, &r->places, f);
    json_close(r->json, ']');
}

/* At most TITLE_MAX bytes, cut between characters, on one line. */
static void add_shown(struct buf *title, const char *bytes, size_t len)
{
    size_t at = 0, size;
    for (; at < len && at < TITLE_MAX; at += size) {
        uint32_t cp = utf8_decode(bytes + at, len - at, &size);
        utf8_add(title, cp < 0x20 ? ' ' : cp);
    }
    if (at < len)
        buf_add_str(title, "…");
}

/* What the changed bytes become: neighbouring edits are told as one replacement. */
static void name_fix(const struct action_request *r, const struct fix *fix, struct buf *title)
{
    const struct edit *first = &fix->edits[0], *last = &fix->edits[fix->edit_count - 1];
    const struct source *s = &r->document->file.report.source;
    struct buf text = BUF_EMPTY, shown = BUF_EMPTY;
    for (size_t i = 0, at = first->start; i < fix->edit_count; at = fix->edits[i++].end) {
        buf_add(&text, s->bytes + at, fix->edits[i].start - at);
        buf_add_span(&text, fix->edits[i].text);
    }
    bool removes = text.len == 0, inserts = first->start == last->end;
    if (removes)
        add_shown(&shown, s->bytes + first->start, last->end - first->start);
    else
        add_shown(&shown, buf_str(&text), text.len);
    const char *format = removes   ? MESSAGE("Remove \"%s\"")
                         : inserts ? MESSAGE("Insert \"%s\"")
                                   : MESSAGE("Replace with \"%s\"");
    buf_addf(title, message_in(messages_of(r), format), buf_str(&shown));
    buf_release(&shown);
    buf_release(&text);
}

static void fix_json(const struct action_request *r, const struct finding *f, size_t index)
{
    const struct fix *fix = &f->fixes[index];
    struct buf title = BUF_EMPTY;
    if (fix->applicability == FIX_DISPLAY || fix->edit_count == 0)
        return;
    name_fix(r, fix, &title);
    json_open(r->json, '{');
    json_member_str(r->json, "title", buf_str(&title));
    json_member_str(r->json, "kind", LSP_KIND_QUICKFIX);
    diagnostics_json(r, f);
    if (index == 0 && fix->applicability == FIX_SAFE) {
        json_key(r->json, "isPreferred");
        json_bool(r->json, true);
    }
    workspace_edit_json(r, fix->edits, fix->edit_count);
    json_close(r->json, '}');
    buf_release(&title);
}

static void fix_all_json(const struct action_request *r)
{
    struct edit_set set;
    struct buf title = BUF_EMPTY;
    edit_set_choose(&set, &r->document->file.report, FIX_SAFE, EDITS_BY_PLACE, NULL);
    if (set.edits.len > 0) {
        buf_addf(&title, message_in(messages_of(r), "Apply all safe fixes of mtlint (%zu)"), set.finding_count);
        json_open(r->json, '{');
        json_member_str(r->json, "title", buf_str(&title));
        json_member_str(r->json, "kind", LSP_KIND_FIX_ALL);
        workspace_edit_json(r, set.edits.items, set.edits.len);
        json_close(r->json, '}');
    }
    buf_release(&title);
    edit_set_release(&set);
}

/* Whether the finding doubts a word by itself, so that it may be taken into the project's. */
static bool doubts_word(const struct action_request *r, const struct finding *f)
{
    static const struct check *const checks[] = {&check_unknown_word, &check_name_variants};
    const char *bytes = r->document->file.report.source.bytes;
    for (size_t i = f->start, size; i < f->end; i += size)
        if (utf8_is_space(utf8_decode(bytes + i, f->end - i, &size)))
            return false;
    for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++)
        if (f->rule >= checks[i]->rules && f->rule < checks[i]->rules + checks[i]->rule_count)
            return f->end > f->start;
    return false;
}

static void command_json(struct json *j, const char *title, const char *command, struct span word, const char *uri)
{
    json_member_str(j, "title", title);
    json_member_str(j, "command", command);
    json_key(j, "arguments");
    json_open(j, '[');
    json_bytes(j, word.ptr, word.len);
    json_str(j, uri);
    json_close(j, ']');
}

/* An editor that knows no actions gets the command itself. */
static void add_word_json(const struct action_request *r, const struct finding *f, const char *command,
                          const char *format)
{
    struct json *j = r->json;
    struct span word = {r->document->file.report.source.bytes + f->start, f->end - f->start};
    struct buf title = BUF_EMPTY, shown = BUF_EMPTY;
    add_shown(&shown, word.ptr, word.len);
    buf_addf(&title, message_in(messages_of(r), format), buf_str(&shown));
    buf_release(&shown);
    json_open(j, '{');
    if (r->server->client.code_actions) {
        json_member_str(j, "title", buf_str(&title));
        json_member_str(j, "kind", LSP_KIND_QUICKFIX);
        diagnostics_json(r, f);
        json_key(j, "command");
        json_open(j, '{');
        command_json(j, buf_str(&title), command, word, r->document->uri);
        json_close(j, '}');
    } else {
        command_json(j, buf_str(&title), command, word, r->document->uri);
    }
    json_close(j, '}');
    buf_release(&title);
}

/* Can a comment stand on a line of its own before this one? text: where the line begins behind its white space. In
 * Markdown it would end a table between its rows; in HTML it must not get into a tag. */
static bool has_room_for_comment(const struct reader *reader, const struct source *s, size_t text)
{
    if (reader && strcmp(reader->name, "markdown") == 0)
        return s->bytes[text] != '|';
    size_t before = text;
    while (before > 0 && strchr(" \t\r\n", s->bytes[before - 1]))
        before--;
    return reader && strcmp(reader->name, "html") == 0 && s->bytes[text] == '<' && before > 0 &&
           s->bytes[before - 1] == '>';
}

/* A comment on a line of its own before the finding's. */
static void ignore_json(const struct action_request *r, const struct finding *f)
{
    const struct lsp_document *d = r->document;
    const struct source *s = &d->file.report.source;
    const struct reader *reader = d->reader ? d->reader : reader_for_path(d->path);
    size_t start = s->line_start[source_line_index(s, f->start)], at = start + (start == 0 && s->has_bom ? 3 : 0);
    size_t text = at;
    while (text < f->start && (s->bytes[text] == ' ' || s->bytes[text] == '\t'))
        text++;
    if (!has_room_for_comment(reader, s, text) || !r->server->client.code_actions)
        return;
    struct buf comment = BUF_EMPTY;
    buf_add(&comment, s->bytes + at, text - at);
    buf_addf(&comment, "<!-- mtlint-disable-next-line %s -->\n", f->rule->id);
    json_open(r->json, '{');
    json_member_str(r->json, "title", message_in(messages_of(r), "Ignore this on this line"));
    json_member_str(r->json, "kind", LSP_KIND_QUICKFIX);
    diagnostics_json(r, f);
    workspace_edit_json(r, &(struct edit){at, at, buf_span(&comment)}, 1);
    json_close(r->json, '}');
    buf_release(&comment);
}

static void finding_json(const struct action_request *r, const struct finding *f)
{
    for (size_t k = 0; r->server->client.code_actions && k < f->fix_count; k++)
        fix_json(r, f, k);
    bool word = doubts_word(r, f);
    if (word)
        add_word_json(r, f, LSP_ADD_WORD, MESSAGE("Add \"%s\" to the words of the project"));
    if (word && utf8_starts_upper(r->document->file.report.source.bytes + f->start, f->end - f->start))
        add_word_json(r, f, LSP_ADD_NAME, MESSAGE("Add \"%s\" to the names of the project"));
    ignore_json(r, f);
}

/* --- the request */

static void actions_json(const struct action_request *r)
{
    const struct file_report *report = &r->document->file.report;
    for (size_t i = 0; is_wanted(r->only, LSP_KIND_QUICKFIX) && i < report->findings.len; i++) {
        const struct finding *f = &report->findings.items[i];
        if (f->start > r->end)
            break;
        if (is_meant(r, f))
            finding_json(r, f);
    }
    if (r->server->client.code_actions && is_wanted(r->only, LSP_KIND_FIX_ALL))
        fix_all_json(r);
}

void lsp_code_action(struct lsp_server *s, const struct json_value *id, const struct json_value *params)
{
    const struct json_value *context = json_value_member(params, "context");
    struct lsp_document *d = lsp_document_of(s, params);
    struct lsp_message m;
    if (d)
        lsp_refresh(s, d);
    lsp_begin_result(&m, id);
    json_open(&m.json, '[');
    if (d && d->checked && !d->file.report.failed) {
        struct action_request r = {
            .server = s,
            .document = d,
            .only = json_value_member(context, "only"),
            .diagnostics = json_value_member(context, "diagnostics"),
            .json = &m.json,
        };
        lsp_range_of(s, d, json_value_member(params, "range"), &r.start, &r.end);
        lsp_places_init(&r.places, &d->file.report.source, s->client.encoding);
        actions_json(&r);
        lsp_places_release(&r.places);
    }
    json_close(&m.json, ']');
    lsp_send(&s->wire, &m);
}
