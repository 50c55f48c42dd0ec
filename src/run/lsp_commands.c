#include <stddef.h>

#include "run/lsp_actions.h"
#include "run/lsp_message.h"

const char *const lsp_commands[] = {NULL};

void lsp_execute_command(struct lsp_server *s, const struct json_value *id, const struct json_value *params)
{
    (void)params;
    lsp_send_error(&s->wire, id, LSP_INVALID_PARAMS, "no such command");
}
