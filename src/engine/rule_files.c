#include "engine/rule_files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/intern.h"

enum { FOLDER_DEPTH_MAX = 16, NANOSECONDS = 1000000000 };

struct search {
    struct rule_files *files;
    struct buf *err;
};

static void add_folder(struct search *s, const char *dir, int depth);

static void add_fault(struct search *s, const char *path, const char *why)
{
    buf_addf(s->err, "%s: cannot be read: %s; repair or remove it\n", path, why);
    s->files->faults++;
}

static void note_change(struct rule_files *files, int64_t changed)
{
    files->changed = changed > files->changed ? changed : files->changed;
}

/* The order in which a folder is read is not that of the names: the sum does not depend on it. */
static void add_file(struct rule_files *files, const char *path, const struct stat *st)
{
    uint64_t parts[2] = {hash_bytes(path + strlen(files->dir), strlen(path) - strlen(files->dir)),
                         (uint64_t)st->st_size};
    files->names += hash_bytes((const char *)parts, sizeof(parts));
    note_change(files, file_changed(st));
    vec_push(&files->paths, path);
}

/* Symbolic links count as what they lead to. */
static void add_path(struct search *s, const char *path, int depth)
{
    struct stat st;
    if (stat(path, &st) < 0)
        add_fault(s, path, strerror(errno));
    else if (S_ISDIR(st.st_mode))
        add_folder(s, path, depth + 1);
    else if (span_ends(span_of(path), ".yaml"))
        add_file(s->files, path, &st);
}

static void add_folder(struct search *s, const char *dir, int depth)
{
    DIR *d = depth < FOLDER_DEPTH_MAX ? opendir(dir) : NULL;
    if (!d && depth == 0 && errno == ENOENT)
        return;
    if (!d) {
        add_fault(s, dir, depth < FOLDER_DEPTH_MAX ? strerror(errno) : "folders lie too deep");
        return;
    }
    for (struct dirent *entry; (entry = readdir(d));)
        if (entry->d_name[0] != '.')
            add_path(s, arena_printf(&s->files->arena, "%s/%s", dir, entry->d_name), depth);
    closedir(d);
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void rule_files_find(struct rule_files *files, const char *dir, const struct forms *forms, struct buf *err)
{
    struct search s = {files, err};
    *files = (struct rule_files){.dir = dir, .forms = forms};
    add_folder(&s, dir, 0);
    if (files->paths.len)
        qsort(files->paths.items, files->paths.len, sizeof(*files->paths.items), compare_paths);
    if (forms) {
        files->names += forms_file(forms)->size;
        note_change(files, forms_file(forms)->changed);
    }
}

void rule_files_release(struct rule_files *files)
{
    vec_release(&files->paths);
    arena_release(&files->arena);
}

bool rule_files_are_older(const struct rule_files *files, int64_t than)
{
    return files->changed < than || (files->changed == than && than % NANOSECONDS == 0);
}

/* --- what is in them */

static bool read_bytes(const char *path, struct buf *out)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    bool fine = fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
    buf_clear(out);
    for (ssize_t n = 1; fine && n > 0;) {
        buf_reserve(out, (size_t)st.st_size + 1);
        n = read(fd, out->data + out->len, (size_t)st.st_size + 1);
        fine = n >= 0;
        out->len += fine ? (size_t)n : 0;
    }
    if (fd >= 0)
        close(fd);
    return fine;
}

static uint64_t add_print(uint64_t print, struct span name, struct span bytes)
{
    uint64_t parts[3] = {print, hash_bytes(name.ptr, name.len), hash_bytes(bytes.ptr, bytes.len)};
    return hash_bytes((const char *)parts, sizeof(parts));
}

bool rule_files_print(const struct rule_files *files, uint64_t *print)
{
    struct buf bytes = BUF_EMPTY;
    bool fine = files->faults == 0;
    *print = 0;
    if (files->forms)
        *print = add_print(0, span_of("forms"),
                           (struct span){forms_file(files->forms)->bytes, forms_file(files->forms)->size});
    for (size_t i = 0; fine && i < files->paths.len; i++) {
        fine = read_bytes(files->paths.items[i], &bytes);
        *print = add_print(*print, span_of(files->paths.items[i] + strlen(files->dir)), buf_span(&bytes));
    }
    buf_release(&bytes);
    return fine;
}
