/* URIs of documents and the paths of their files. */
#ifndef MTLINT_RUN_LSP_URI_H
#define MTLINT_RUN_LSP_URI_H

#include "base/buf.h"

/* The path of a "file:" URI, percent-decoded; 0, or -1 for any other URI (and then *path is as it was). A host is left
 * out; "%00" makes it no path. */
int lsp_uri_path(struct span uri, struct buf *path);

/* Appends "file://..." for an absolute path. */
void lsp_uri_add_file(struct buf *uri, const char *path);

/* The name behind the last slash of any URI, percent-decoded, for messages: "Untitled-1". */
void lsp_uri_name(struct span uri, struct buf *name);

#endif
