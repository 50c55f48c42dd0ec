/* The beginning and the end of what editor and server have to do with each other. */
#ifndef MTLINT_RUN_LSP_LIFECYCLE_H
#define MTLINT_RUN_LSP_LIFECYCLE_H

#include "run/lsp_server.h"

/* The request: notes what the editor can do, answers what we can. */
void lsp_initialize(struct lsp_server *s, const struct json_value *id, const struct json_value *params);

/* The notification: what we ask of the editor in our turn. */
void lsp_initialized(struct lsp_server *s, const struct json_value *params);

void lsp_shutdown(struct lsp_server *s, const struct json_value *id, const struct json_value *params);
void lsp_exit(struct lsp_server *s, const struct json_value *params);

#endif
