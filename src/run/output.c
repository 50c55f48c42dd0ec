#include "run/output.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* /dev/full, a named pipe, a terminal: nothing that a rename may replace. A dangling link neither: its target gets
 * made. */
static bool must_write_directly(const char *path)
{
    struct stat st;
    if (lstat(path, &st) != 0)
        return false;
    return stat(path, &st) != 0 || !S_ISREG(st.st_mode);
}

/* "/dev/stdout", or the file that a shell has redirected us to: to open it anew would lose what others wrote there. */
static bool is_open_as(const char *path, int fd)
{
    struct stat named, open_one;
    return stat(path, &named) == 0 && fstat(fd, &open_one) == 0 && named.st_dev == open_one.st_dev &&
           named.st_ino == open_one.st_ino;
}

int output_open(struct output *o, const char *path, struct buf *err)
{
    *o = (struct output){.fd = STDOUT_FILENO};
    if (!path || strcmp(path, "-") == 0 || is_open_as(path, STDOUT_FILENO))
        return 0;
    if (is_open_as(path, STDERR_FILENO)) {
        o->fd = STDERR_FILENO;
        return 0;
    }
    o->path = path;
    o->atomic = !must_write_directly(path);
    if (o->atomic)
        return atomic_open(&o->file, path, err);
    o->fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (o->fd >= 0)
        return 0;
    buf_addf(err, "%s: cannot write: %s", path, strerror(errno));
    return -1;
}

static int failed_write(const struct output *o, struct buf *err)
{
    buf_addf(err, "%s: cannot write: %s", o->path ? o->path : "standard output", strerror(errno));
    return -1;
}

int output_flush(struct output *o, struct buf *err)
{
    int fd = o->atomic ? o->file.fd : o->fd;
    int result = 0;
    if (!o->closed && write_all(fd, buf_str(&o->pending), o->pending.len) != 0) {
        if (errno == EPIPE)
            o->closed = true;
        else
            result = failed_write(o, err);
    }
    buf_clear(&o->pending);
    return result;
}

int output_close(struct output *o, bool failed, struct buf *err)
{
    int result = failed ? 0 : output_flush(o, err);
    if (o->atomic && !failed && result == 0)
        result = atomic_commit(&o->file, err);
    else if (o->atomic)
        atomic_abandon(&o->file);
    else if (o->path && close(o->fd) != 0 && !failed && result == 0)
        result = failed_write(o, err);
    buf_release(&o->pending);
    return result;
}

bool output_is_terminal(const struct output *o)
{
    return !o->path && isatty(o->fd);
}

int output_write(const char *path, const struct buf *bytes, struct buf *err)
{
    struct output o;
    if (output_open(&o, path, err) != 0)
        return -1;
    buf_add(&o.pending, buf_str(bytes), bytes->len);
    return output_close(&o, false, err);
}
