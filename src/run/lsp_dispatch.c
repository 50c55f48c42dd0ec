#include "run/lsp_dispatch.h"

#include <string.h>

#include "run/lsp_actions.h"
#include "run/lsp_documents.h"
#include "run/lsp_lifecycle.h"
#include "run/lsp_message.h"
#include "run/lsp_settings.h"

static void did_change_configuration(struct lsp_server *s, const struct json_value *params)
{
    const struct json_value *section = json_value_member(json_value_member(params, "settings"), "mtlint");
    if (section || !s->client.configuration)
        lsp_settings_apply(s, section);
    else
        lsp_settings_ask(s);
}

static void did_change_watched_files(struct lsp_server *s, const struct json_value *params)
{
    (void)params;
    lsp_settings_reload(s);
}

struct request {
    const char *method;
    void (*handle)(struct lsp_server *s, const struct json_value *id, const struct json_value *params);
};

static const struct request requests[] = {
    {"initialize", lsp_initialize},
    {"shutdown", lsp_shutdown},
    {"textDocument/codeAction", lsp_code_action},
    {"textDocument/hover", lsp_hover},
    {"workspace/executeCommand", lsp_execute_command},
};

struct notification {
    const char *method;
    void (*handle)(struct lsp_server *s, const struct json_value *params);
};

static const struct notification notifications[] = {
    {"initialized", lsp_initialized},
    {"exit", lsp_exit},
    {"textDocument/didOpen", lsp_did_open},
    {"textDocument/didChange", lsp_did_change},
    {"textDocument/didSave", lsp_did_save},
    {"textDocument/didClose", lsp_did_close},
    {"workspace/didChangeConfiguration", did_change_configuration},
    {"workspace/didChangeWatchedFiles", did_change_watched_files},
};

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* Why the request may not come now, or NULL. */
static const char *refusal(const struct lsp_server *s, bool is_initialize, enum lsp_error *code)
{
    *code = LSP_INVALID_REQUEST;
    if (s->state == LSP_SHUT_DOWN)
        return "the server was shut down; only exit may follow";
    if (s->state == LSP_RUNNING && is_initialize)
        return "initialize came a second time";
    *code = LSP_NOT_INITIALIZED;
    return s->state == LSP_FRESH && !is_initialize ? "initialize comes first" : NULL;
}

static void unknown_method(struct lsp_server *s, const struct json_value *id, const struct json_value *method)
{
    struct buf message = BUF_EMPTY;
    buf_add_str(&message, "there is no method \"");
    buf_add_span(&message, json_value_span(method));
    buf_add_str(&message, "\"");
    lsp_send_error(&s->wire, id, LSP_METHOD_NOT_FOUND, buf_str(&message));
    buf_release(&message);
}

static void take_request(struct lsp_server *s, const struct json_value *id, const struct json_value *method,
                         const struct json_value *params)
{
    enum lsp_error code;
    const char *why = refusal(s, json_value_is(method, "initialize"), &code);
    if (why) {
        lsp_send_error(&s->wire, id, code, why);
        return;
    }
    for (size_t i = 0; i < COUNT_OF(requests); i++)
        if (json_value_is(method, requests[i].method)) {
            requests[i].handle(s, id, params);
            return;
        }
    unknown_method(s, id, method);
}

/* Those that nobody knows, and those that come too early, are left. */
static void take_notification(struct lsp_server *s, const struct json_value *method, const struct json_value *params)
{
    if (s->state != LSP_RUNNING && !json_value_is(method, "exit"))
        return;
    for (size_t i = 0; i < COUNT_OF(notifications); i++)
        if (json_value_is(method, notifications[i].method))
            notifications[i].handle(s, params);
}

/* The answer to the question for settings has one item for the one section that was asked for. */
static void take_answer(struct lsp_server *s, const struct json_value *message)
{
    const struct json_value *result = json_value_member(message, "result");
    if (json_value_number(json_value_member(message, "id"), 0) != s->configuration_id || s->configuration_id == 0)
        return;
    s->configuration_id = 0;
    if (s->state == LSP_RUNNING && json_value_is_array(result))
        lsp_settings_apply(s, json_value_item(result, 0));
}

void lsp_dispatch(struct lsp_server *s, const struct json_value *message, bool cancelled)
{
    const struct json_value *id = json_value_member(message, "id"), *method = json_value_member(message, "method");
    const struct json_value *params = json_value_member(message, "params");
    bool has_id = json_value_is_string(id) || json_value_is_number(id);
    bool is_answer = json_value_member(message, "result") || json_value_member(message, "error");
    if (!json_value_is_object(message) || (id && !has_id) || (!json_value_is_string(method) && !(id && is_answer)))
        lsp_send_error(&s->wire, has_id ? id : NULL, LSP_INVALID_REQUEST,
                       "a message is one object with a method; a request has a string or a number as its id");
    else if (!json_value_is_string(method))
        take_answer(s, message);
    else if (!id)
        take_notification(s, method, params);
    else if (cancelled)
        lsp_send_error(&s->wire, id, LSP_CANCELLED, "cancelled");
    else
        take_request(s, id, method, params);
}
