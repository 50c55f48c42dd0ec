/* Documents as the editor opens, changes and closes them, and their findings as they follow. */
#ifndef MTLINT_RUN_LSP_DOCUMENTS_H
#define MTLINT_RUN_LSP_DOCUMENTS_H

#include "run/lsp_server.h"

/* The notifications textDocument/did...; what is not as it should be is put into the editor's log and left. */
void lsp_did_open(struct lsp_server *s, const struct json_value *params);
void lsp_did_change(struct lsp_server *s, const struct json_value *params);
void lsp_did_save(struct lsp_server *s, const struct json_value *params);
void lsp_did_close(struct lsp_server *s, const struct json_value *params);

/* The byte of a position, and the bytes of a range, of the text as it is; a range that is the wrong way round is
 * turned.
 */
size_t lsp_byte_of(const struct lsp_server *s, const struct lsp_document *d, const struct json_value *position);
void lsp_range_of(const struct lsp_server *s, const struct lsp_document *d, const struct json_value *range,
                  size_t *start, size_t *end);

/* Checks the document if its text is newer than its findings, and publishes them. */
void lsp_refresh(struct lsp_server *s, struct lsp_document *d);

/* The same for all documents, as long as no input waits. Whether there was something to do. */
bool lsp_refresh_all(struct lsp_server *s);

/* A long text is checked by parts as it changes (check_changed_bytes): what depends on the whole of it, and where
 * paragraphs became others by a change elsewhere, is exact only after the check of the whole that this does, a moment
 * after the last change or at once when the document is saved. A message that comes ends it. Returns how many
 * milliseconds there are until it is to be called again, -1 when nothing is due. */
int lsp_settle(struct lsp_server *s);

/* All findings are out of date: the settings are others. */
void lsp_check_again(struct lsp_server *s);

void lsp_documents_release(struct lsp_server *s);

#endif
