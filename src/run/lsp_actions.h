/* What an editor can do about a finding: apply a fix, apply all safe ones, take a word into the project's. */
#ifndef MTLINT_RUN_LSP_ACTIONS_H
#define MTLINT_RUN_LSP_ACTIONS_H

#include "run/lsp_server.h"

#define LSP_KIND_QUICKFIX "quickfix"
#define LSP_KIND_FIX_ALL "source.fixAll.mtlint"

/* Takes a word, and the URI of the document that it stands in, into the words (the names) of that document's project.
 */
#define LSP_ADD_WORD "mtlint.addWord"
#define LSP_ADD_NAME "mtlint.addName"

/* The commands of workspace/executeCommand, ended by NULL. */
extern const char *const lsp_commands[];

/* The request textDocument/codeAction. */
void lsp_code_action(struct lsp_server *s, const struct json_value *id, const struct json_value *params);

/* The request textDocument/hover: why the findings at a place are there. */
void lsp_hover(struct lsp_server *s, const struct json_value *id, const struct json_value *params);

/* The request workspace/executeCommand. */
void lsp_execute_command(struct lsp_server *s, const struct json_value *id, const struct json_value *params);

#endif
