#include "run/lsp_documents.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "run/lsp_diagnostics.h"
#include "run/lsp_message.h"
#include "run/lsp_uri.h"

/* Up to this size a text is checked whole at every change: some 4 ms. */
#define LSP_WHOLE_MAX (16u << 10)

/* So long after the last change the whole of a longer text is checked. */
enum { LSP_SETTLE_MS = 300 };

int64_t lsp_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* --- the open documents */

static const struct json_value *uri_of(const struct json_value *params)
{
    return json_value_member(json_value_member(params, "textDocument"), "uri");
}

static size_t find(const struct lsp_server *s, const struct json_value *params)
{
    size_t i = 0;
    while (i < s->documents.len && !json_value_is(uri_of(params), s->documents.items[i]->uri))
        i++;
    return i;
}

struct lsp_document *lsp_document_of(const struct lsp_server *s, const struct json_value *params)
{
    size_t i = find(s, params);
    return i < s->documents.len ? s->documents.items[i] : NULL;
}

static char *copy(struct span s)
{
    char *own = xmalloc(s.len + 1);
    memcpy(own, s.ptr, s.len);
    own[s.len] = '\0';
    return own;
}

/* The name of a file tells how to read it; where it does not, the editor's name of the language may. */
static const struct reader *reader_for(const char *path, const struct json_value *language)
{
    if (reader_for_path(path) || !json_value_is_string(language))
        return NULL;
    return reader_by_name(json_value_is(language, "plaintext") ? "text" : json_value_span(language).ptr);
}

static struct lsp_document *document_new(const struct json_value *item)
{
    struct lsp_document *d = xcalloc(1, sizeof(*d));
    struct buf path = BUF_EMPTY;
    struct span uri = json_value_span(json_value_member(item, "uri"));
    if (lsp_uri_path(uri, &path) != 0)
        lsp_uri_name(uri, &path);
    d->uri = copy(uri);
    d->path = copy(buf_span(&path));
    d->reader = reader_for(d->path, json_value_member(item, "languageId"));
    lsp_text_init(&d->text);
    buf_release(&path);
    return d;
}

static void forget_report(struct lsp_document *d)
{
    if (d->checked)
        checked_file_release(&d->file);
    d->checked = false;
}

static void document_free(struct lsp_document *d)
{
    forget_report(d);
    lsp_text_release(&d->text);
    free(d->uri);
    free(d->path);
    free(d);
}

void lsp_documents_release(struct lsp_server *s)
{
    for (size_t i = 0; i < s->documents.len; i++)
        document_free(s->documents.items[i]);
    vec_release(&s->documents);
}

/* --- what the editor tells */

static void set_version(struct lsp_document *d, const struct json_value *item)
{
    const struct json_value *version = json_value_member(item, "version");
    d->has_version = json_value_is_number(version);
    d->version = json_value_number(version, 0);
}

static void mark_changed(struct lsp_document *d)
{
    d->dirty = true;
    d->changed_at = lsp_now();
}

static void complain_of(struct lsp_server *s, const char *method, const char *what)
{
    struct buf message = BUF_EMPTY;
    buf_addf(&message, "%s: %s; the message was left out", method, what);
    lsp_log(&s->wire, LSP_MESSAGE_WARNING, buf_str(&message));
    buf_release(&message);
}

void lsp_did_open(struct lsp_server *s, const struct json_value *params)
{
    const struct json_value *item = json_value_member(params, "textDocument");
    const struct json_value *text = json_value_member(item, "text");
    struct span uri = json_value_span(uri_of(params));
    if (!uri.ptr || memchr(uri.ptr, '\0', uri.len) || !json_value_is_string(text)) {
        complain_of(s, "textDocument/didOpen", "it needs textDocument with uri and text");
        return;
    }
    struct lsp_document *d = lsp_document_of(s, params);
    if (!d) {
        d = document_new(item);
        vec_push(&s->documents, d);
    }
    if (lsp_text_set(&d->text, json_value_span(text)) != 0)
        complain_of(s, "textDocument/didOpen", "the text is longer than 1 GiB");
    set_version(d, item);
    mark_changed(d);
}

static uint32_t coordinate(const struct json_value *position, const char *key)
{
    int64_t n = json_value_number(json_value_member(position, key), 0);
    return n < 0 ? 0 : n > UINT32_MAX ? UINT32_MAX : (uint32_t)n;
}

size_t lsp_byte_of(const struct lsp_server *s, const struct lsp_document *d, const struct json_value *position)
{
    struct lsp_position p = {coordinate(position, "line"), coordinate(position, "character")};
    return lsp_text_offset(&d->text, s->client.encoding, p);
}

void lsp_range_of(const struct lsp_server *s, const struct lsp_document *d, const struct json_value *range,
                  size_t *start, size_t *end)
{
    size_t a = lsp_byte_of(s, d, json_value_member(range, "start"));
    size_t b = lsp_byte_of(s, d, json_value_member(range, "end"));
    *start = a < b ? a : b;
    *end = a < b ? b : a;
}

static int change_text(struct lsp_server *s, struct lsp_document *d, const struct json_value *change)
{
    const struct json_value *text = json_value_member(change, "text"), *range = json_value_member(change, "range");
    if (!json_value_is_string(text))
        return -1;
    if (!json_value_is_object(range))
        return lsp_text_set(&d->text, json_value_span(text));
    size_t start, end;
    lsp_range_of(s, d, range, &start, &end);
    return lsp_text_replace(&d->text, start, end, json_value_span(text));
}

void lsp_did_change(struct lsp_server *s, const struct json_value *params)
{
    struct lsp_document *d = lsp_document_of(s, params);
    const struct json_value *changes = json_value_member(params, "contentChanges");
    if (!d) {
        complain_of(s, "textDocument/didChange", "the document is not open");
        return;
    }
    for (size_t i = 0; i < json_value_count(changes); i++)
        if (change_text(s, d, json_value_item(changes, i)) != 0)
            complain_of(s, "textDocument/didChange", "a change has no text, or the text would be longer than 1 GiB");
    set_version(d, json_value_member(params, "textDocument"));
    mark_changed(d);
}

void lsp_did_save(struct lsp_server *s, const struct json_value *params)
{
    struct lsp_document *d = lsp_document_of(s, params);
    const struct json_value *text = json_value_member(params, "text");
    if (!d)
        return;
    if (json_value_is_string(text) && !span_equal(json_value_span(text), buf_span(&d->text.bytes))) {
        lsp_text_set(&d->text, json_value_span(text));
        mark_changed(d);
    }
    d->changed_at = lsp_now() - LSP_SETTLE_MS;
}

void lsp_did_close(struct lsp_server *s, const struct json_value *params)
{
    size_t i = find(s, params);
    if (i == s->documents.len)
        return;
    lsp_publish_nothing(s, s->documents.items[i]);
    document_free(s->documents.items[i]);
    s->documents.items[i] = s->documents.items[--s->documents.len];
}

/* --- findings */

static bool is_interrupted(void *server)
{
    return lsp_wire_has_more(&((struct lsp_server *)server)->wire);
}

static void take_report(struct lsp_server *s, struct lsp_document *d, const struct checked_file *f, bool provisional)
{
    forget_report(d);
    d->file = *f;
    if (d->file.text)
        d->file.text->doc.source = &d->file.report.source;
    d->checked = true;
    d->dirty = false;
    d->provisional = provisional;
    if (d->file.problems.len > 0)
        lsp_log(&s->wire, LSP_MESSAGE_WARNING, buf_str(&d->file.problems));
}

/* False when a message came before it was done. */
static bool check_whole(struct lsp_server *s, struct lsp_document *d, bool may_stop)
{
    struct workspace *w = &s->workspace;
    struct checked_file f;
    size_t len = d->text.bytes.len;
    w->reader = d->reader;
    w->keeps_text = len > LSP_WHOLE_MAX;
    w->stop = may_stop ? is_interrupted : NULL;
    w->stop_arg = s;
    w->stopped = false;
    check_bytes(w, d->path, copy(buf_span(&d->text.bytes)), len, &f);
    if (w->stopped) {
        w->stopped = false;
        checked_file_release(&f);
        return false;
    }
    take_report(s, d, &f, false);
    return true;
}

static bool check_changed(struct lsp_server *s, struct lsp_document *d)
{
    struct checked_file f;
    if (!d->checked || !d->file.text || d->text.bytes.len <= LSP_WHOLE_MAX)
        return false;
    s->workspace.reader = d->reader;
    s->workspace.stop = NULL;
    if (!check_changed_bytes(&s->workspace, &d->file, buf_str(&d->text.bytes), d->text.bytes.len, &f))
        return false;
    take_report(s, d, &f, true);
    return true;
}

void lsp_refresh(struct lsp_server *s, struct lsp_document *d)
{
    if (!d->dirty || !s->open)
        return;
    if (!check_changed(s, d))
        check_whole(s, d, false);
    lsp_publish(s, d, false);
}

bool lsp_refresh_all(struct lsp_server *s)
{
    bool done = false;
    for (size_t i = 0; i < s->documents.len && !lsp_wire_has_more(&s->wire); i++) {
        done = done || s->documents.items[i]->dirty;
        lsp_refresh(s, s->documents.items[i]);
    }
    return done && s->open;
}

int lsp_settle(struct lsp_server *s)
{
    int wait = -1;
    for (size_t i = 0; s->open && i < s->documents.len; i++) {
        struct lsp_document *d = s->documents.items[i];
        int64_t due = d->changed_at + LSP_SETTLE_MS - lsp_now();
        if (!d->provisional)
            continue;
        if (due <= 0 && !check_whole(s, d, true))
            return 0;
        if (due <= 0)
            lsp_publish(s, d, true);
        else if (wait < 0 || due < wait)
            wait = (int)due;
    }
    return wait;
}

void lsp_check_again(struct lsp_server *s)
{
    for (size_t i = 0; i < s->documents.len; i++) {
        forget_report(s->documents.items[i]);
        s->documents.items[i]->dirty = true;
    }
}
