#include "run/line_reader.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum { READ_BYTES = 64 << 10, ASK_EVERY_MS = 200 };

int line_reader_open(struct line_reader *r, const char *path, bool (*give_up)(void *arg), void *arg, struct buf *err)
{
    bool standard_input = strcmp(path, "-") == 0;
    int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        buf_addf(err, "%s: cannot be opened: %s", path, strerror(errno));
        return -1;
    }
    enum packing packing = standard_input ? PACKING_NONE : packing_of(path);
    *r = (struct line_reader){.fd = fd, .waits = packing == PACKING_NONE, .give_up = give_up, .arg = arg};
    r->unpacker = unpacker_new(fd, packing);
    return 0;
}

void line_reader_close(struct line_reader *r)
{
    if (!r->unpacker)
        return;
    unpacker_free(r->unpacker);
    if (r->fd != STDIN_FILENO)
        close(r->fd);
    buf_release(&r->pending);
    *r = (struct line_reader){.fd = -1};
}

/* False when it shall end instead of waiting. A signal may have come to another thread, so no read is begun that could
 * sleep through it. */
static bool wait_for_input(struct line_reader *r)
{
    struct pollfd p = {.fd = r->fd, .events = POLLIN};
    while (!r->give_up(r->arg)) {
        int ready = r->waits ? poll(&p, 1, ASK_EVERY_MS) : 1;
        if (ready != 0 && !(ready < 0 && errno == EINTR))
            return true;
    }
    return false;
}

/* Reads on into `pending`, of which nothing is left. */
static int refill(struct line_reader *r, struct buf *err)
{
    buf_clear(&r->pending);
    r->at = 0;
    if (!wait_for_input(r)) {
        r->ended = true;
        return 0;
    }
    ssize_t got = unpacker_read(r->unpacker, buf_reserve(&r->pending, READ_BYTES), READ_BYTES, err);
    r->ended = got <= 0;
    r->pending.len = got > 0 ? (size_t)got : 0;
    return got < 0 ? -1 : 0;
}

static void add_part(struct buf *line, const char *bytes, size_t len, bool *too_long)
{
    if (len > LINE_MAX_BYTES - line->len)
        *too_long = true;
    if (!*too_long)
        buf_add(line, bytes, len);
}

int line_reader_next(struct line_reader *r, struct buf *line, bool *too_long, struct buf *err)
{
    bool begun = false;
    *too_long = false;
    for (;;) {
        if (r->at == r->pending.len && !r->ended && refill(r, err) != 0)
            return -1;
        if (r->at == r->pending.len) /* the end; what was begun when somebody interrupts is no whole line */
            break;
        const char *from = r->pending.data + r->at;
        const char *newline = memchr(from, '\n', r->pending.len - r->at);
        size_t len = newline ? (size_t)(newline - from) : r->pending.len - r->at;
        add_part(line, from, len, too_long);
        begun = true;
        r->at += len + (newline != NULL);
        if (newline)
            break;
    }
    if (!begun || (r->ended && r->give_up(r->arg)))
        return 0;
    r->number++;
    if (line->len > 0 && line->data[line->len - 1] == '\r')
        line->data[--line->len] = '\0';
    return 1;
}
