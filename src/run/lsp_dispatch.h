/* One message of the editor: which method, whether it may come now, who answers. */
#ifndef MTLINT_RUN_LSP_DISPATCH_H
#define MTLINT_RUN_LSP_DISPATCH_H

#include "run/lsp_server.h"

/* Handles a request, a notification or the answer to a request of ours; every request is answered once. `cancelled`: a
 * request is answered as such and not computed. */
void lsp_dispatch(struct lsp_server *s, const struct json_value *message, bool cancelled);

#endif
