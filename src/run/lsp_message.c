#include "run/lsp_message.h"

static void begin(struct lsp_message *m)
{
    *m = (struct lsp_message){0};
    m->json = json_to(&m->body);
    json_open(&m->json, '{');
    json_member_str(&m->json, "jsonrpc", "2.0");
}

static void add_id(struct lsp_message *m, const struct json_value *id)
{
    json_key(&m->json, "id");
    json_value_write(&m->json, id);
}

void lsp_begin_result(struct lsp_message *m, const struct json_value *id)
{
    begin(m);
    add_id(m, id);
    json_key(&m->json, "result");
}

void lsp_begin_notification(struct lsp_message *m, const char *method)
{
    begin(m);
    json_member_str(&m->json, "method", method);
    json_key(&m->json, "params");
}

void lsp_begin_request(struct lsp_message *m, const char *method, int64_t id)
{
    begin(m);
    json_key(&m->json, "id");
    json_int(&m->json, id);
    json_member_str(&m->json, "method", method);
    json_key(&m->json, "params");
}

void lsp_send(struct lsp_wire *w, struct lsp_message *m)
{
    json_close(&m->json, '}');
    lsp_wire_send(w, buf_span(&m->body));
    buf_release(&m->body);
}

void lsp_send_error(struct lsp_wire *w, const struct json_value *id, enum lsp_error code, const char *message)
{
    struct lsp_message m;
    begin(&m);
    add_id(&m, id);
    json_key(&m.json, "error");
    json_open(&m.json, '{');
    json_key(&m.json, "code");
    json_int(&m.json, code);
    json_member_str(&m.json, "message", message);
    json_close(&m.json, '}');
    lsp_send(w, &m);
}

void lsp_send_null(struct lsp_wire *w, const struct json_value *id)
{
    struct lsp_message m;
    lsp_begin_result(&m, id);
    json_none(&m.json);
    lsp_send(w, &m);
}

static void tell(struct lsp_wire *w, const char *method, enum lsp_message_type type, const char *message)
{
    struct lsp_message m;
    lsp_begin_notification(&m, method);
    json_open(&m.json, '{');
    json_member_uint(&m.json, "type", type);
    json_member_str(&m.json, "message", message);
    json_close(&m.json, '}');
    lsp_send(w, &m);
}

void lsp_show(struct lsp_wire *w, enum lsp_message_type type, const char *message)
{
    tell(w, "window/showMessage", type, message);
}

void lsp_log(struct lsp_wire *w, enum lsp_message_type type, const char *message)
{
    tell(w, "window/logMessage", type, message);
}
