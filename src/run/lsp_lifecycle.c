#include "run/lsp_lifecycle.h"

#include "run/lsp_actions.h"
#include "run/lsp_message.h"
#include "run/lsp_settings.h"
#include "run/lsp_uri.h"
#include "run/version.h"

/* --- what the editor can do */

/* A member of members: up(v, "a", "b", NULL) is v.a.b. */
static const struct json_value *down(const struct json_value *v, const char *const *keys)
{
    for (; *keys; keys++)
        v = json_value_member(v, *keys);
    return v;
}
#define DOWN(v, ...) down(v, (const char *const[]){__VA_ARGS__, NULL})

static bool offers(const struct json_value *list, const char *name)
{
    for (size_t i = 0; i < json_value_count(list); i++)
        if (json_value_is(json_value_item(list, i), name))
            return true;
    return false;
}

static bool can(const struct json_value *v)
{
    return json_value_bool(v, false);
}

static struct lsp_client client_of(const struct json_value *c)
{
    const struct json_value *text = json_value_member(c, "textDocument"), *work = json_value_member(c, "workspace");
    const struct json_value *publish = json_value_member(text, "publishDiagnostics");
    bool utf8 = offers(DOWN(c, "general", "positionEncodings"), "utf-8");
    return (struct lsp_client){
        .encoding = utf8 ? LSP_UTF8 : LSP_UTF16,
        .configuration = can(json_value_member(work, "configuration")),
        .watches_files = can(DOWN(work, "didChangeWatchedFiles", "dynamicRegistration")),
        .versions = can(json_value_member(publish, "versionSupport")),
        .related = can(json_value_member(publish, "relatedInformation")),
        .tags = json_value_is_object(json_value_member(publish, "tagSupport")),
        .links = can(json_value_member(publish, "codeDescriptionSupport")),
        .document_changes = can(DOWN(work, "workspaceEdit", "documentChanges")),
        .code_actions = json_value_is_object(DOWN(text, "codeAction", "codeActionLiteralSupport")),
        .markdown = offers(DOWN(text, "hover", "contentFormat"), "markdown"),
    };
}

static void set_locale(struct lsp_client *client, const struct json_value *locale)
{
    struct span tag = json_value_span(locale);
    client->has_locale = tag.len > 0;
    client->locale = client->has_locale ? message_language_of(tag.ptr) : MESSAGES_EN;
}

/* The first folder, else what older editors send. */
static void set_root(struct lsp_server *s, const struct json_value *params)
{
    const struct json_value *folders = json_value_member(params, "workspaceFolders");
    const struct json_value *uri = json_value_member(json_value_item(folders, 0), "uri");
    struct span path = json_value_span(json_value_member(params, "rootPath"));
    buf_clear(&s->root);
    if (!uri)
        uri = json_value_member(params, "rootUri");
    if (lsp_uri_path(json_value_span(uri), &s->root) != 0)
        buf_add(&s->root, path.len ? path.ptr : "", path.len);
}

/* --- what we can do */

static void sync_json(struct json *j)
{
    enum { INCREMENTAL = 2 };
    json_key(j, "textDocumentSync");
    json_open(j, '{');
    json_key(j, "openClose");
    json_bool(j, true);
    json_member_uint(j, "change", INCREMENTAL);
    json_key(j, "save");
    json_bool(j, true);
    json_close(j, '}');
}

static void strings_json(struct json *j, const char *key, const char *const *strings)
{
    json_key(j, key);
    json_open(j, '[');
    for (; *strings; strings++)
        json_str(j, *strings);
    json_close(j, ']');
}

static void actions_json(struct json *j)
{
    json_key(j, "codeActionProvider");
    json_open(j, '{');
    strings_json(j, "codeActionKinds", (const char *const[]){LSP_KIND_QUICKFIX, LSP_KIND_FIX_ALL, NULL});
    json_close(j, '}');
    json_key(j, "executeCommandProvider");
    json_open(j, '{');
    strings_json(j, "commands", lsp_commands);
    json_close(j, '}');
}

static void folders_json(struct json *j)
{
    json_key(j, "workspace");
    json_open(j, '{');
    json_key(j, "workspaceFolders");
    json_open(j, '{');
    json_key(j, "supported");
    json_bool(j, true);
    json_close(j, '}');
    json_close(j, '}');
}

static void capabilities_json(struct json *j, const struct lsp_client *client)
{
    json_key(j, "capabilities");
    json_open(j, '{');
    json_member_str(j, "positionEncoding", client->encoding == LSP_UTF8 ? "utf-8" : "utf-16");
    sync_json(j);
    json_key(j, "hoverProvider");
    json_bool(j, true);
    actions_json(j);
    folders_json(j);
    json_close(j, '}');
}

void lsp_initialize(struct lsp_server *s, const struct json_value *id, const struct json_value *params)
{
    struct lsp_message m;
    const struct json_value *settings = json_value_member(params, "initializationOptions");
    s->client = client_of(json_value_member(params, "capabilities"));
    set_locale(&s->client, json_value_member(params, "locale"));
    s->parent = json_value_number(json_value_member(params, "processId"), 0);
    s->state = LSP_RUNNING;
    set_root(s, params);
    lsp_begin_result(&m, id);
    json_open(&m.json, '{');
    capabilities_json(&m.json, &s->client);
    json_key(&m.json, "serverInfo");
    json_open(&m.json, '{');
    json_member_str(&m.json, "name", "mtlint");
    json_member_str(&m.json, "version", MTLINT_VERSION);
    json_close(&m.json, '}');
    json_close(&m.json, '}');
    lsp_send(&s->wire, &m);
    if (json_value_is_object(settings)) {
        const struct json_value *section = json_value_member(settings, "mtlint");
        lsp_settings_apply(s, section ? section : settings);
    } else if (s->client.has_locale && s->client.locale != s->options.locale) {
        lsp_settings_apply(s, NULL);
    }
}

/* --- what we ask for */

static void watcher_json(struct json *j, const char *glob)
{
    json_open(j, '{');
    json_member_str(j, "globPattern", glob);
    json_close(j, '}');
}

static void watch_files(struct lsp_server *s)
{
    struct lsp_message m;
    lsp_begin_request(&m, "client/registerCapability", ++s->next_id);
    json_open(&m.json, '{');
    json_key(&m.json, "registrations");
    json_open(&m.json, '[');
    json_open(&m.json, '{');
    json_member_str(&m.json, "id", "mtlint-files");
    json_member_str(&m.json, "method", "workspace/didChangeWatchedFiles");
    json_key(&m.json, "registerOptions");
    json_open(&m.json, '{');
    json_key(&m.json, "watchers");
    json_open(&m.json, '[');
    for (const char *const *name = lsp_settings_files; *name; name++) {
        struct buf glob = BUF_EMPTY;
        buf_addf(&glob, "**/%s", *name);
        watcher_json(&m.json, buf_str(&glob));
        buf_release(&glob);
    }
    json_close(&m.json, ']');
    json_close(&m.json, '}');
    json_close(&m.json, '}');
    json_close(&m.json, ']');
    json_close(&m.json, '}');
    lsp_send(&s->wire, &m);
}

void lsp_initialized(struct lsp_server *s, const struct json_value *params)
{
    (void)params;
    if (s->client.watches_files)
        watch_files(s);
    lsp_settings_ask(s);
}

void lsp_shutdown(struct lsp_server *s, const struct json_value *id, const struct json_value *params)
{
    (void)params;
    s->state = LSP_SHUT_DOWN;
    lsp_send_null(&s->wire, id);
}

void lsp_exit(struct lsp_server *s, const struct json_value *params)
{
    (void)params;
    s->status = s->state == LSP_SHUT_DOWN ? EXIT_CLEAN : EXIT_FINDINGS;
    s->state = LSP_OVER;
}
