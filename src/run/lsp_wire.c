#include "run/lsp_wire.h"

#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <strings.h>
#include <unistd.h>

#include "base/bug.h"

#define READ_STEP (64u << 10)
#define LINE_MAX_LEN (8u << 10) /* a header line is some 30 bytes */

static const char not_a_header[] = "what is no header stands where a header was expected";
static const char length_name[] = "content-length:";
enum { LENGTH_NAME_LEN = sizeof(length_name) - 1 };

void lsp_wire_init(struct lsp_wire *w, int in, int out)
{
    *w = (struct lsp_wire){.in = in, .out = out};
}

void lsp_wire_release(struct lsp_wire *w)
{
    buf_release(&w->input);
}

/* --- reading */

/* Moves what is left to the front once half of the memory is done with, so that each byte moves about once. */
static void drop_done(struct lsp_wire *w)
{
    if (w->at < w->input.len - w->at && w->at < READ_STEP)
        return;
    if (w->at < w->input.len - w->at)
        return;
    w->input.len -= w->at;
    memmove(w->input.data, w->input.data + w->at, w->input.len);
    w->at = 0;
    if (w->input.cap > (4u << 20) && w->input.len < READ_STEP) {
        struct buf small = BUF_EMPTY;
        buf_add(&small, buf_str(&w->input), w->input.len);
        buf_release(&w->input);
        w->input = small;
    }
}

static void read_some(struct lsp_wire *w)
{
    ssize_t got = read(w->in, buf_reserve(&w->input, READ_STEP), READ_STEP);
    if (got > 0)
        w->input.len += (size_t)got;
    else if (got == 0 || (errno != EINTR && errno != EAGAIN))
        w->ended = true;
}

static bool is_ready(int fd, short events, int timeout)
{
    struct pollfd p = {fd, events, 0};
    return poll(&p, 1, timeout) > 0;
}

bool lsp_wire_has_more(const struct lsp_wire *w)
{
    return !w->ended && is_ready(w->in, POLLIN, 0);
}

bool lsp_wire_wait(struct lsp_wire *w, int timeout)
{
    if (w->input.len > 0)
        drop_done(w);
    if (w->ended || !is_ready(w->in, POLLIN, timeout))
        return w->ended;
    do
        read_some(w);
    while (w->input.len - w->at < LSP_BODY_MAX && lsp_wire_has_more(w));
    return true;
}

/* --- headers */

/* The value of Content-Length: digits and blanks only, and not too many. */
static bool read_length(struct span value, size_t *length)
{
    size_t n = 0, digits = 0, i = 0;
    while (i < value.len && (value.ptr[i] == ' ' || value.ptr[i] == '\t'))
        i++;
    for (; i < value.len && isdigit((unsigned char)value.ptr[i]) && n <= LSP_BODY_MAX; i++, digits++)
        n = n * 10 + (size_t)(value.ptr[i] - '0');
    while (i < value.len && (value.ptr[i] == ' ' || value.ptr[i] == '\t'))
        i++;
    *length = n;
    return digits > 0 && i == value.len && n <= LSP_BODY_MAX;
}

/* "Content-Type", as a header's name may be. */
static bool is_header(struct span line)
{
    size_t i = 0;
    while (i < line.len && (isalnum((unsigned char)line.ptr[i]) || line.ptr[i] == '-'))
        i++;
    return i > 0 && i < line.len && line.ptr[i] == ':';
}

/* Where "Content-Length:" stands in the line, in any case; line.len when it does not. */
static size_t find_length(struct span line)
{
    for (size_t i = 0; i + LENGTH_NAME_LEN <= line.len; i++)
        if (strncasecmp(line.ptr + i, length_name, LENGTH_NAME_LEN) == 0)
            return i;
    return line.len;
}

static enum lsp_event stray(struct lsp_wire *w, struct buf *err, const char *why)
{
    if (w->strayed)
        return LSP_NOTHING;
    w->strayed = true;
    buf_add_str(err, why);
    return LSP_TROUBLE;
}

static enum lsp_event end_header(struct lsp_wire *w, struct buf *err)
{
    bool had_lines = w->in_header;
    w->in_header = false;
    w->in_body = w->has_length;
    if (w->in_body)
        w->strayed = false;
    else if (had_lines)
        return stray(w, err, "a message without a usable Content-Length; read on at the next header");
    return LSP_NOTHING;
}

static enum lsp_event take_line(struct lsp_wire *w, struct span line, struct buf *err)
{
    if (line.len > 0 && line.ptr[line.len - 1] == '\r')
        line.len--;
    if (line.len == 0)
        return end_header(w, err);
    size_t at = find_length(line);
    if (at < line.len) { /* also behind a body that was longer than its header said */
        struct span value = {line.ptr + at + LENGTH_NAME_LEN, line.len - at - LENGTH_NAME_LEN};
        w->in_header = true;
        w->has_length = read_length(value, &w->length);
        if (!w->has_length)
            return stray(w, err, "Content-Length is no number of bytes that a message can have");
        return at > 0 ? stray(w, err, not_a_header) : LSP_NOTHING;
    }
    if (!is_header(line))
        return stray(w, err, not_a_header);
    w->in_header = true;
    return LSP_NOTHING;
}

/* A line that does not end is dropped but for what may begin the next header. */
static enum lsp_event take_endless(struct lsp_wire *w, struct buf *err)
{
    struct span line = {w->input.data + w->at, w->input.len - w->at};
    size_t at = find_length(line);
    w->at = at < line.len && line.len - at < LINE_MAX_LEN ? w->at + at : w->input.len - LENGTH_NAME_LEN;
    return stray(w, err, "a header line without end");
}

static enum lsp_event take_body(struct lsp_wire *w, struct span *body)
{
    if (w->input.len - w->at < w->length)
        return LSP_NOTHING;
    *body = (struct span){w->input.data + w->at, w->length};
    w->at += w->length;
    w->in_body = w->has_length = false;
    return LSP_MESSAGE;
}

enum lsp_event lsp_wire_next(struct lsp_wire *w, struct span *body, struct buf *err)
{
    while (!w->in_body) {
        size_t left = w->input.len - w->at;
        if (left == 0) /* the buffer may hold no bytes at all */
            return LSP_NOTHING;
        const char *from = w->input.data + w->at, *end = memchr(from, '\n', left);
        enum lsp_event event = LSP_NOTHING;
        if (!end && left <= LINE_MAX_LEN)
            return LSP_NOTHING;
        if (end) {
            w->at += (size_t)(end - from) + 1;
            event = take_line(w, (struct span){from, (size_t)(end - from)}, err);
        } else {
            event = take_endless(w, err);
        }
        if (event != LSP_NOTHING)
            return event;
    }
    return take_body(w, body);
}

/* --- writing */

/* A pipe that is ready takes PIPE_BUF bytes without blocking; until it is ready, read what comes. */
static bool wait_to_write(struct lsp_wire *w)
{
    struct pollfd p[2] = {{w->out, POLLOUT, 0}, {w->in, POLLIN, 0}};
    for (;;) {
        nfds_t count = w->ended || w->input.len - w->at >= LSP_BODY_MAX ? 1 : 2;
        if (poll(p, count, -1) < 0 && errno != EINTR)
            return false;
        if (p[0].revents)
            return true;
        if (count == 2 && p[1].revents)
            read_some(w);
    }
}

static void write_span(struct lsp_wire *w, struct span s)
{
    while (s.len > 0 && !w->closed) {
        size_t part = s.len < PIPE_BUF ? s.len : PIPE_BUF;
        ssize_t done = wait_to_write(w) ? write(w->out, s.ptr, part) : -1;
        if (done < 0 && errno != EINTR && errno != EAGAIN)
            w->closed = true;
        else if (done > 0)
            s = (struct span){s.ptr + done, s.len - (size_t)done};
    }
}

void lsp_wire_send(struct lsp_wire *w, struct span body)
{
    struct buf message = BUF_EMPTY;
    buf_addf(&message, "Content-Length: %zu\r\n\r\n", body.len);
    buf_add_span(&message, body);
    write_span(w, buf_span(&message));
    buf_release(&message);
}
