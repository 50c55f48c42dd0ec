#include "base/file_map.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int64_t file_changed(const struct stat *st)
{
#ifdef __APPLE__
    const struct timespec *when = &st->st_mtimespec;
#else
    const struct timespec *when = &st->st_mtim;
#endif
    return (int64_t)when->tv_sec * 1000000000 + when->tv_nsec;
}

static int map(struct file_map *m, int fd)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return -1;
    if (st.st_size == 0)
        return 0;
    void *bytes = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (bytes == MAP_FAILED)
        return -1;
    *m = (struct file_map){bytes, (size_t)st.st_size, file_changed(&st)};
    return 0;
}

int file_map_open(struct file_map *m, const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    *m = (struct file_map){0};
    if (fd < 0)
        return -1;
    int result = map(m, fd), why = errno;
    close(fd);
    errno = why;
    return result;
}

void file_map_close(struct file_map *m)
{
    if (m->bytes)
        munmap((void *)(size_t)m->bytes, m->size);
    *m = (struct file_map){0};
}
