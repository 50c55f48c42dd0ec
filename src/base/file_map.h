/* A whole file of data, mapped to be read in place. */
#ifndef MTLINT_BASE_FILE_MAP_H
#define MTLINT_BASE_FILE_MAP_H

#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

struct file_map {
    const void *bytes; /* NULL when the file is empty, and when none is open */
    size_t size;
    int64_t changed; /* from file_changed() */
};

/* When the bytes of a file were last changed: nanoseconds since 1970. */
int64_t file_changed(const struct stat *st);

/* Maps a regular file; an empty one gives no bytes. -1 with errno set, and nothing open, when that cannot be. */
int file_map_open(struct file_map *m, const char *path);
void file_map_close(struct file_map *m);

#endif
