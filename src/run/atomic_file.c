#include "run/atomic_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/xattr.h>
#endif

#include "base/bug.h"

int write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t n = write(fd, bytes, len);
        if (n < 0 && errno != EINTR)
            return -1;
        if (n > 0) {
            bytes += n;
            len -= (size_t)n;
        }
    }
    return 0;
}

static char *copy_of(const char *str)
{
    size_t size = strlen(str) + 1;
    return memcpy(xmalloc(size), str, size);
}

static int failed(struct buf *err, const char *path, const char *what)
{
    buf_addf(err, "%s: cannot %s: %s", path, what, strerror(errno));
    return -1;
}

/* Length of the directory part of a path, with its slash; 0 when there is none. */
static size_t directory_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (size_t)(slash - path) + 1 : 0;
}

/* Opens a new file beside the target: hidden, so that no walk takes it for an article while it is written. */
static int open_temp(struct atomic_file *a)
{
    size_t dir = directory_length(a->target);
    struct buf name = BUF_EMPTY;
    for (int try = 0; try < 100; try++) {
        struct timespec
            now; /* in a container the process number is always the same: what a killed one left stays apart */
        clock_gettime(CLOCK_REALTIME, &now);
        buf_clear(&name);
        buf_add(&name, a->target, dir);
        buf_addf(&name, ".mtlint-%ld-%ld%09ld.tmp", (long)getpid(), (long)now.tv_sec, now.tv_nsec);
        a->fd = open(buf_str(&name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (a->fd >= 0 || errno != EEXIST)
            break;
    }
    a->temp = copy_of(buf_str(&name));
    buf_release(&name);
    return a->fd < 0 ? -1 : 0;
}

static void release(struct atomic_file *a)
{
    free(a->target);
    free(a->temp);
    *a = (struct atomic_file){.fd = -1};
}

/* Labels, access lists, what a user noted: as far as we may. */
static void copy_attributes(const char *from, int to)
{
#ifdef __linux__
    char names[4096], value[4096];
    ssize_t size = listxattr(from, names, sizeof(names));
    for (const char *name = names; size > 0 && name < names + size; name += strlen(name) + 1) {
        ssize_t len = getxattr(from, name, value, sizeof(value));
        if (len >= 0 && fsetxattr(to, name, value, (size_t)len, 0) != 0)
            continue;
    }
#else
    (void)from;
    (void)to;
#endif
}

int atomic_open(struct atomic_file *a, const char *path, struct buf *err)
{
    struct stat st;
    char *resolved = realpath(path, NULL);
    bool exists = resolved != NULL && stat(resolved, &st) == 0;
    *a = (struct atomic_file){.fd = -1, .target = resolved ? resolved : copy_of(path)};
    if (open_temp(a) != 0) {
        failed(err, path, "write in its directory");
        release(a);
        return -1;
    }
    if (exists) {
        /* Only root may give a file away; for anybody else the new file is theirs, as with an editor. The owner comes
         * first: changing it clears set-id bits. */
        int ignored = fchown(a->fd, st.st_uid, st.st_gid);
        (void)ignored;
        ignored = fchmod(a->fd, st.st_mode & 07777);
        (void)ignored;
        copy_attributes(resolved, a->fd);
    }
    return 0;
}

/* A rename is only sure to outlive a power cut when the directory is on disk too. Not every file system can do that. */
void atomic_batch_end(struct atomic_batch *b)
{
    int fd = b->directory ? open(b->directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    free(b->directory);
    b->directory = NULL;
}

static void note_directory(struct atomic_batch *b, const char *path)
{
    struct buf dir = BUF_EMPTY;
    size_t len = directory_length(path);
    buf_add(&dir, len ? path : ".", len ? len : 1);
    if (!b->directory || strcmp(b->directory, buf_str(&dir)) != 0) {
        atomic_batch_end(b);
        b->directory = copy_of(buf_str(&dir));
    }
    buf_release(&dir);
}

int atomic_commit_in(struct atomic_batch *b, struct atomic_file *a, struct buf *err)
{
    bool written = fsync(a->fd) == 0;
    int sync_error = errno;
    written = close(a->fd) == 0 && written;
    if (!written && sync_error)
        errno = sync_error;
    a->fd = -1;
    int result = 0;
    if (!written || rename(a->temp, a->target) != 0) {
        result = failed(err, a->target, "write");
        unlink(a->temp);
    } else {
        note_directory(b, a->target);
    }
    release(a);
    return result;
}

int atomic_commit(struct atomic_file *a, struct buf *err)
{
    struct atomic_batch alone = {NULL};
    int result = atomic_commit_in(&alone, a, err);
    atomic_batch_end(&alone);
    return result;
}

void atomic_abandon(struct atomic_file *a)
{
    if (a->fd >= 0) {
        close(a->fd);
        unlink(a->temp);
    }
    release(a);
}
