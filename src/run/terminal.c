#include "run/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "run/atomic_file.h"
#include "run/interrupt.h"
#include "run/version.h"

#define WIDTH_WITHOUT_TERMINAL 100

int terminal_open(struct terminal *t, struct buf *err)
{
    *t = (struct terminal){.fd = open("/dev/tty", O_RDWR | O_CLOEXEC)};
    if (t->fd >= 0)
        return 0;
    buf_addf(err, "there is no terminal to ask at: %s", strerror(errno));
    return -1;
}

void terminal_close(struct terminal *t)
{
    if (t->fd >= 0)
        close(t->fd);
    buf_release(&t->read_ahead);
}

bool terminal_write(struct terminal *t, const struct buf *text)
{
    return write_all(t->fd, buf_str(text), text->len) == 0;
}

/* Moves the first line that was read to *line. False when there is no whole one. */
static bool take_line(struct terminal *t, struct buf *line)
{
    struct buf *from = &t->read_ahead;
    const char *end = from->len ? memchr(from->data, '\n', from->len) : NULL;
    if (!end)
        return false;
    size_t len = (size_t)(end - from->data);
    buf_clear(line);
    buf_add(line, from->data, len);
    memmove(from->data, end + 1, from->len - len - 1);
    from->len -= len + 1;
    from->data[from->len] = '\0';
    return true;
}

enum terminal_read terminal_line(struct terminal *t, struct buf *line)
{
    char bytes[4096];
    while (!take_line(t, line)) {
        struct pollfd wait = {.fd = t->fd, .events = POLLIN};
        if (interrupt_signal())
            return TERMINAL_BROKEN;
        if (poll(&wait, 1, -1) < 0) { /* unlike read, never begun again by the system after a signal */
            if (errno == EINTR)
                continue;
            return TERMINAL_BROKEN;
        }
        ssize_t n = read(t->fd, bytes, sizeof(bytes));
        if (n < 0 && errno != EINTR)
            return TERMINAL_BROKEN;
        if (n == 0)
            return TERMINAL_END;
        if (n > 0)
            buf_add(&t->read_ahead, bytes, (size_t)n);
    }
    return TERMINAL_LINE;
}

static bool use_color(const struct options *o, int fd)
{
    const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
    if (o->color != COLOR_AUTO)
        return o->color == COLOR_ALWAYS;
    return fd >= 0 && !(no_color && *no_color) && !(term && strcmp(term, "dumb") == 0);
}

static size_t width_of(int fd)
{
    struct winsize size;
    if (fd >= 0 && ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return WIDTH_WITHOUT_TERMINAL;
}

struct report_style terminal_style(const struct options *o, int fd)
{
    return (struct report_style){
        .color = use_color(o, fd),
        .width = width_of(fd),
        .quiet = o->quiet,
        .summary = o->summary,
        .version = MTLINT_VERSION,
    };
}
