/* Findings in the form in which an editor shows them. */
#ifndef MTLINT_RUN_LSP_DIAGNOSTICS_H
#define MTLINT_RUN_LSP_DIAGNOSTICS_H

#include "run/lsp_server.h"

/* {"start": ..., "end": ...} of the bytes [start, end) */
void lsp_range_json(struct json *j, const struct lsp_places *places, size_t start, size_t end);

/* One finding as a Diagnostic. */
void lsp_diagnostic_json(struct json *j, struct lsp_server *s, const struct lsp_document *d,
                         const struct lsp_places *places, const struct finding *f);

/* Publishes the findings of the document's report; a report that failed as one finding at the beginning that says why.
 * With `changed_only` nothing is sent when the editor shows just that already. */
void lsp_publish(struct lsp_server *s, struct lsp_document *d, bool changed_only);

/* Nothing is wrong with a document that is closed. */
void lsp_publish_nothing(struct lsp_server *s, const struct lsp_document *d);

#endif
