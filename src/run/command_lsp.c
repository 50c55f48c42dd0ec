#include "run/commands.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

#include "run/complain.h"
#include "run/lsp_dispatch.h"
#include "run/lsp_documents.h"
#include "run/lsp_message.h"
#include "run/lsp_settings.h"

enum { PARENT_LOOK_MS = 2000 };

/* Messages that were read and wait: a cancellation overtakes the request that it is for. */
struct lsp_queue {
    VEC_OF(struct lsp_waiting {
        struct json_value *message;
        bool cancelled;
    })
    items;
    size_t next;
};

static void cancel(struct lsp_queue *q, const struct json_value *id)
{
    for (size_t i = q->next; id && i < q->items.len; i++)
        if (json_value_equal(json_value_member(q->items.items[i].message, "id"), id))
            q->items.items[i].cancelled = true;
}

static void take_body(struct lsp_server *s, struct lsp_queue *q, struct span body)
{
    struct buf err = BUF_EMPTY;
    struct json_value *message = json_value_parse(body.ptr, body.len, &err);
    if (!message) {
        lsp_send_error(&s->wire, NULL, LSP_PARSE_ERROR, buf_str(&err));
    } else if (json_value_is(json_value_member(message, "method"), "$/cancelRequest")) {
        cancel(q, json_value_member(json_value_member(message, "params"), "id"));
        json_value_free(message);
    } else {
        vec_push(&q->items, (struct lsp_waiting){message, false});
    }
    buf_release(&err);
}

/* All that was read, into the queue. */
static void take_input(struct lsp_server *s, struct lsp_queue *q)
{
    struct span body;
    struct buf why = BUF_EMPTY;
    enum lsp_event event;
    while ((event = lsp_wire_next(&s->wire, &body, &why)) != LSP_NOTHING) {
        if (event == LSP_MESSAGE)
            take_body(s, q, body);
        else
            lsp_send_error(&s->wire, NULL, LSP_PARSE_ERROR, buf_str(&why));
        buf_clear(&why);
    }
    buf_release(&why);
}

/* Whether a message was handled. */
static bool handle_next(struct lsp_server *s, struct lsp_queue *q)
{
    if (q->next == q->items.len) {
        vec_release(&q->items);
        q->next = 0;
        return false;
    }
    struct lsp_waiting *w = &q->items.items[q->next++];
    lsp_dispatch(s, w->message, w->cancelled);
    json_value_free(w->message);
    return true;
}

static void queue_release(struct lsp_queue *q)
{
    for (; q->next < q->items.len; q->next++)
        json_value_free(q->items.items[q->next].message);
    vec_release(&q->items);
}

/* An editor that died without a word: some keep our input open in another child of theirs. */
static bool is_orphan(const struct lsp_server *s)
{
    return s->parent > 0 && kill((pid_t)s->parent, 0) != 0 && errno == ESRCH;
}

/* Until the editor says exit, goes away, or dies. Text is checked when no message waits. */
static void serve(struct lsp_server *s)
{
    struct lsp_queue queue = {0};
    while (s->state != LSP_OVER && !s->wire.closed) {
        lsp_wire_wait(&s->wire, 0);
        take_input(s, &queue);
        if (handle_next(s, &queue))
            continue;
        if (s->wire.ended || is_orphan(s))
            break;
        if (lsp_refresh_all(s))
            continue;
        int wait = lsp_settle(s);
        lsp_wire_wait(&s->wire, s->parent && (wait < 0 || wait > PARENT_LOOK_MS) ? PARENT_LOOK_MS : wait);
    }
    if (s->state != LSP_OVER)
        s->status = s->state == LSP_SHUT_DOWN ? EXIT_CLEAN : EXIT_FINDINGS;
    queue_release(&queue);
}

enum exit_status command_lsp(const struct options *o)
{
    struct lsp_server s = {.base = o};
    struct buf err = BUF_EMPTY;
    lsp_wire_init(&s.wire, STDIN_FILENO, STDOUT_FILENO);
    if (lsp_settings_open(&s, &err) == 0)
        serve(&s);
    else
        s.status = complain(buf_str(&err));
    lsp_documents_release(&s);
    lsp_settings_close(&s);
    lsp_wire_release(&s.wire);
    buf_release(&s.root);
    buf_release(&err);
    return s.status;
}
