#include "run/lsp_diagnostics.h"

#include <string.h>

#include "base/intern.h"
#include "run/lsp_message.h"
#include "run/lsp_uri.h"

enum { TAG_UNNECESSARY = 1 };

static void position_json(struct json *j, const char *key, const struct lsp_places *places, size_t byte)
{
    struct lsp_position p = lsp_places_at(places, byte);
    json_key(j, key);
    json_open(j, '{');
    json_member_uint(j, "line", p.line);
    json_member_uint(j, "character", p.character);
    json_close(j, '}');
}

void lsp_range_json(struct json *j, const struct lsp_places *places, size_t start, size_t end)
{
    json_open(j, '{');
    position_json(j, "start", places, start);
    position_json(j, "end", places, end);
    json_close(j, '}');
}

/* The four levels of both sides. */
static unsigned severity_number(enum severity s)
{
    static const unsigned char numbers[SEVERITY_COUNT] = {
        [SEVERITY_CRITICAL] = 1, [SEVERITY_MAJOR] = 2, [SEVERITY_MINOR] = 3, [SEVERITY_INFO] = 4};
    return numbers[s];
}

/* A place in the file of the source text. */
static void other_range_json(struct json *j, const struct source *s, enum lsp_encoding encoding,
                             const struct related *r)
{
    struct lsp_places places;
    lsp_places_init(&places, s, encoding);
    lsp_range_json(j, &places, r->start, r->end);
    lsp_places_release(&places);
}

/* Of a place in a file that is not at hand only the bytes are known: the editor is sent to its beginning. */
static void related_json(struct json *j, const struct lsp_document *d, const struct lsp_places *places,
                         enum lsp_encoding encoding, const struct related *r)
{
    const struct source *other = file_report_source(&d->file.report, r->path);
    bool here = !r->path || strcmp(r->path, d->path) == 0;
    struct buf uri = BUF_EMPTY;
    if (here)
        buf_add_str(&uri, d->uri);
    else
        lsp_uri_add_file(&uri, r->path);
    json_open(j, '{');
    json_key(j, "location");
    json_open(j, '{');
    json_member_str(j, "uri", buf_str(&uri));
    json_key(j, "range");
    if (other && !here)
        other_range_json(j, other, encoding, r);
    else
        lsp_range_json(j, places, here ? r->start : 0, here ? r->end : 0);
    json_close(j, '}');
    json_member_str(j, "message", r->message ? r->message : message_in(d->file.report.messages, "see also"));
    json_close(j, '}');
    buf_release(&uri);
}

static void all_related_json(struct json *j, const struct lsp_document *d, const struct lsp_places *places,
                             enum lsp_encoding encoding, const struct finding *f)
{
    json_key(j, "relatedInformation");
    json_open(j, '[');
    for (size_t i = 0; i < f->related_count; i++)
        related_json(j, d, places, encoding, &f->related[i]);
    json_close(j, ']');
}

/* What stands twice or belongs to the page and not to the article can go: editors show it faded. */
static bool is_unnecessary(const struct finding *f)
{
    return f->rule->category == CATEGORY_DUPLICATION || f->rule->category == CATEGORY_BOILERPLATE;
}

static void tags_json(struct json *j)
{
    json_key(j, "tags");
    json_open(j, '[');
    json_uint(j, TAG_UNNECESSARY);
    json_close(j, ']');
}

/* To the file that holds the rule; a rule in C has no place that a user could read. */
static void link_json(struct json *j, struct lsp_server *s, const struct finding *f)
{
    const char *uri = lsp_links_find(&s->links, s->workspace.profile->language->rules, f->rule);
    if (!*uri)
        return;
    json_key(j, "codeDescription");
    json_open(j, '{');
    json_member_str(j, "href", uri);
    json_close(j, '}');
}

void lsp_diagnostic_json(struct json *j, struct lsp_server *s, const struct lsp_document *d,
                         const struct lsp_places *places, const struct finding *f)
{
    json_open(j, '{');
    json_key(j, "range");
    lsp_range_json(j, places, f->start, f->end);
    json_member_uint(j, "severity", severity_number(f->severity));
    json_member_str(j, "code", f->rule->id);
    if (s->client.links)
        link_json(j, s, f);
    json_member_str(j, "source", "mtlint");
    json_member_str(j, "message", f->message);
    if (s->client.tags && is_unnecessary(f))
        tags_json(j);
    if (s->client.related && f->related_count > 0)
        all_related_json(j, d, places, s->client.encoding, f);
    json_close(j, '}');
}

static void failure_json(struct json *j, const struct lsp_places *places, const char *why)
{
    json_open(j, '{');
    json_key(j, "range");
    lsp_range_json(j, places, 0, 0);
    json_member_uint(j, "severity", 1);
    json_member_str(j, "source", "mtlint");
    json_member_str(j, "message", why);
    json_close(j, '}');
}

static void findings_json(struct json *j, struct lsp_server *s, const struct lsp_document *d)
{
    char nothing[] = "";
    uint32_t first_line = 0;
    const struct file_report *r = &d->file.report;
    const struct source empty = {.bytes = nothing, .line_start = &first_line, .line_count = 1};
    struct lsp_places places;
    lsp_places_init(&places, r->failed ? &empty : &r->source, s->client.encoding);
    json_open(j, '[');
    if (r->failed)
        failure_json(j, &places, buf_str(&r->error));
    for (size_t i = 0; !r->failed && i < r->findings.len; i++)
        lsp_diagnostic_json(j, s, d, &places, &r->findings.items[i]);
    json_close(j, ']');
    lsp_places_release(&places);
}

static void begin_publishing(struct lsp_message *m, const struct lsp_server *s, const struct lsp_document *d)
{
    lsp_begin_notification(m, "textDocument/publishDiagnostics");
    json_open(&m->json, '{');
    json_member_str(&m->json, "uri", d->uri);
    if (s->client.versions && d->has_version) {
        json_key(&m->json, "version");
        json_int(&m->json, d->version);
    }
    json_key(&m->json, "diagnostics");
}

void lsp_publish(struct lsp_server *s, struct lsp_document *d, bool changed_only)
{
    struct lsp_message m;
    begin_publishing(&m, s, d);
    size_t from = m.body.len;
    findings_json(&m.json, s, d);
    uint64_t hash = hash_bytes(m.body.data + from, m.body.len - from);
    json_close(&m.json, '}');
    if (changed_only && hash == d->published)
        buf_release(&m.body);
    else
        lsp_send(&s->wire, &m);
    d->published = hash;
}

void lsp_publish_nothing(struct lsp_server *s, const struct lsp_document *d)
{
    struct lsp_message m;
    lsp_begin_notification(&m, "textDocument/publishDiagnostics");
    json_open(&m.json, '{');
    json_member_str(&m.json, "uri", d->uri);
    json_key(&m.json, "diagnostics");
    json_open(&m.json, '[');
    json_close(&m.json, ']');
    json_close(&m.json, '}');
    lsp_send(&s->wire, &m);
}
