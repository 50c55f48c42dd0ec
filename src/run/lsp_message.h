/* Messages of the language server: JSON-RPC 2.0 around what a method has to say. */
#ifndef MTLINT_RUN_LSP_MESSAGE_H
#define MTLINT_RUN_LSP_MESSAGE_H

#include "base/json.h"
#include "run/json_value.h"
#include "run/lsp_wire.h"

enum lsp_error {
    LSP_PARSE_ERROR = -32700,
    LSP_INVALID_REQUEST = -32600,
    LSP_METHOD_NOT_FOUND = -32601,
    LSP_INVALID_PARAMS = -32602,
    LSP_NOT_INITIALIZED = -32002,
    LSP_REQUEST_FAILED = -32803,
    LSP_CANCELLED = -32800
};

/* What one writes between begin and send is one value: the result, or the params. */
struct lsp_message {
    struct buf body;
    struct json json;
};

void lsp_begin_result(struct lsp_message *m, const struct json_value *id);
void lsp_begin_notification(struct lsp_message *m, const char *method);
void lsp_begin_request(struct lsp_message *m, const char *method, int64_t id);

/* Ends, sends and releases it. */
void lsp_send(struct lsp_wire *w, struct lsp_message *m);

/* id NULL: of a message that has none that can be read. */
void lsp_send_error(struct lsp_wire *w, const struct json_value *id, enum lsp_error code, const char *message);

/* The result null. */
void lsp_send_null(struct lsp_wire *w, const struct json_value *id);

/* Shows a message to the user, or only puts it into the editor's log. */
enum lsp_message_type { LSP_MESSAGE_ERROR = 1, LSP_MESSAGE_WARNING, LSP_MESSAGE_INFO, LSP_MESSAGE_LOG };
void lsp_show(struct lsp_wire *w, enum lsp_message_type type, const char *message);
void lsp_log(struct lsp_wire *w, enum lsp_message_type type, const char *message);

#endif
