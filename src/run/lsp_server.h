/* What the parts of the language server share: the pipes, what the editor can do, the settings, the open documents. */
#ifndef MTLINT_RUN_LSP_SERVER_H
#define MTLINT_RUN_LSP_SERVER_H

#include "run/check_file.h"
#include "run/exit_status.h"
#include "run/json_value.h"
#include "run/lsp_links.h"
#include "run/lsp_text.h"
#include "run/lsp_wire.h"

/* What the editor said that it understands. */
struct lsp_client {
    enum lsp_encoding encoding;
    bool configuration;           /* may be asked for settings */
    bool watches_files;           /* can be asked to watch files */
    bool versions;                /* of published findings */
    bool related, tags;           /* of a finding */
    bool links;                   /* from a rule's id to where it is written */
    bool document_changes;        /* edits that name the version they are for */
    bool code_actions;            /* and not only commands */
    bool markdown;                /* in a hover */
    bool has_locale;              /* it told its own, ... */
    enum message_language locale; /* ... which is this one */
};

/* An open document. What is checked in it stands in its report; the text may be ahead of it. */
struct lsp_document {
    char *uri;
    char *path;                  /* of the file; for others a name that stands for one */
    const struct reader *reader; /* NULL: by the path */
    int64_t version;
    bool has_version;
    struct lsp_text text;
    struct checked_file file;
    bool checked;       /* `file` is of some earlier text, or of this one */
    bool dirty;         /* the text is newer than the report */
    bool provisional;   /* only what changed was checked */
    uint64_t published; /* hash of what the editor shows, 0 for nothing yet */
    int64_t changed_at; /* milliseconds, see lsp_now() */
};

enum lsp_state { LSP_FRESH, LSP_RUNNING, LSP_SHUT_DOWN, LSP_OVER };

struct lsp_server {
    struct lsp_wire wire;
    enum lsp_state state;
    enum exit_status status; /* once it is over */
    struct lsp_client client;
    int64_t parent;             /* process that started us, 0 when it is not known */
    int64_t next_id;            /* of our own requests */
    int64_t configuration_id;   /* of the last question for settings, 0 for none */
    struct buf root;            /* path of the workspace, "" for none */
    const struct options *base; /* from the command line */
    struct options options;     /* those with the editor's settings */
    struct arena strings;       /* of the settings */
    struct session session;
    struct workspace workspace;
    struct lsp_links links;
    bool open; /* session and workspace are usable */
    VEC_OF(struct lsp_document *) documents;
};

/* Milliseconds of a clock that only goes forward. */
int64_t lsp_now(void);

/* The open document of a request's or notification's params (textDocument.uri), or NULL. */
struct lsp_document *lsp_document_of(const struct lsp_server *s, const struct json_value *params);

#endif
