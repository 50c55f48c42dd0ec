/* The language server's two pipes: messages with a header ("Content-Length: 123", an empty line, the body) in and out.
 * Whatever comes in, the next proper header is found again. */
#ifndef MTLINT_RUN_LSP_WIRE_H
#define MTLINT_RUN_LSP_WIRE_H

#include "base/buf.h"

struct lsp_wire {
    int in, out;
    struct buf input; /* what came in; all before `at` is done with */
    size_t at;
    size_t length;   /* of the body, once its header said so */
    bool has_length; /* this header has a usable Content-Length */
    bool in_header;  /* a line of this header was seen */
    bool in_body;    /* the header is complete */
    bool strayed;    /* reading over what is no header, which was reported once */
    bool ended;      /* no more will come */
    bool closed;     /* nobody reads what we write */
};

/* No message may be longer: room for the largest text that an editor would send, many times over. */
#define LSP_BODY_MAX (256u << 20)

void lsp_wire_init(struct lsp_wire *w, int in, int out);
void lsp_wire_release(struct lsp_wire *w);

/* Waits up to `timeout` milliseconds (-1: as long as it takes, 0: not at all) and reads all that is there. Whether
 * anything came, the end included. */
bool lsp_wire_wait(struct lsp_wire *w, int timeout);

/* Whether more waits to be read. */
bool lsp_wire_has_more(const struct lsp_wire *w);

enum lsp_event { LSP_NOTHING, LSP_MESSAGE, LSP_TROUBLE };

/* The next message of what was read: *body is borrowed until the next call of lsp_wire_wait. LSP_TROUBLE: what came is
 * no message; *err says why, and the next call goes on behind it. LSP_NOTHING: read more first. */
enum lsp_event lsp_wire_next(struct lsp_wire *w, struct span *body, struct buf *err);

/* Sends a body with its header. While the other side does not read, what it writes meanwhile is read, so that the two
 * never wait for each other. */
void lsp_wire_send(struct lsp_wire *w, struct span body);

#endif
