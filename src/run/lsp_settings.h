/* Settings: those of the command line, overlaid by the editor's section "mtlint". */
#ifndef MTLINT_RUN_LSP_SETTINGS_H
#define MTLINT_RUN_LSP_SETTINGS_H

#include "run/lsp_server.h"

/* Names of the files that hold settings and words of a project, ended by NULL. */
extern const char *const lsp_settings_files[];

/* Opens rules and lexicon with the settings as they are. -1 and a message. */
int lsp_settings_open(struct lsp_server *s, struct buf *err);
void lsp_settings_close(struct lsp_server *s);

/* Takes an object with the members preview, minSeverity, messages, enable, disable and language; null or nothing: the
 * command line's alone. Everything is checked again. What is wrong in them is shown to the user, and the rest holds. */
void lsp_settings_apply(struct lsp_server *s, const struct json_value *settings);

/* Reads the files of settings and words again; everything is checked again. */
void lsp_settings_reload(struct lsp_server *s);

/* Asks the editor for its section, if it can be asked. */
void lsp_settings_ask(struct lsp_server *s);

#endif
