#include "run/small_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"

static int read_all(int fd, size_t max, struct buf *out, struct buf *err)
{
    for (;;) {
        ssize_t n = read(fd, buf_reserve(out, 1 << 14), 1 << 14);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            buf_addf(err, "cannot be read: %s", strerror(errno));
            return -1;
        }
        if (n == 0)
            return 0;
        out->len += (size_t)n;
        out->data[out->len] = '\0';
        if (out->len > max) {
            buf_addf(err, "is larger than %zu kB", max >> 10);
            return -1;
        }
    }
}

static int refuse_special(int fd, struct buf *err)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        buf_addf(err, "cannot be read: %s", strerror(errno));
    else if (S_ISDIR(st.st_mode))
        buf_add_str(err, "is a directory, and should be a file");
    else if (!S_ISREG(st.st_mode))
        buf_add_str(err, "is no regular file");
    else
        return 0;
    return -1;
}

static void drop_mark(struct buf *bytes)
{
    if (!span_starts(buf_span(bytes), "\xEF\xBB\xBF"))
        return;
    memmove(bytes->data, bytes->data + 3, bytes->len - 2);
    bytes->len -= 3;
}

static int check_text(const struct buf *bytes, struct buf *err)
{
    size_t valid = utf8_valid_prefix(buf_str(bytes), bytes->len), line = 1;
    if (valid == bytes->len)
        return 0;
    for (size_t i = 0; i < valid; i++)
        line += bytes->data[i] == '\n';
    buf_addf(err, "is not UTF-8 (line %zu)", line);
    return -1;
}

enum small_file small_file_bytes(const char *path, size_t max, struct buf *out, struct buf *err)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK); /* a pipe without a writer would never open */
    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR) && lstat(path, &st) != 0)
        return SMALL_FILE_MISSING;
    if (fd < 0) {
        buf_addf(err, errno == ENOENT ? "is a link to what is not there" : "cannot be opened: %s", strerror(errno));
        return SMALL_FILE_REFUSED;
    }
    int result = refuse_special(fd, err) == 0 ? read_all(fd, max, out, err) : -1;
    close(fd);
    drop_mark(out);
    return result == 0 ? SMALL_FILE_READ : SMALL_FILE_REFUSED;
}

enum small_file small_file_read(const char *path, size_t max, struct buf *out, struct buf *err)
{
    enum small_file result = small_file_bytes(path, max, out, err);
    return result == SMALL_FILE_READ && check_text(out, err) != 0 ? SMALL_FILE_REFUSED : result;
}
