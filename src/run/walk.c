#include "run/walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/intern.h"
#include "core/unpack.h"
#include "lang/lang.h"
#include "read/reader.h"

typedef VEC_OF(char *) name_list;

struct walker {
    struct file_list *list;
    const struct walk_rules *rules;
    struct buf *err;
    int result;
    struct intern seen; /* device and inode of each directory */
    name_list pending;  /* directories still to be read, the next one last */
};

static char *copy_of(const char *bytes, size_t len)
{
    char *copy = xmalloc(len + 1);
    memcpy(copy, bytes, len);
    copy[len] = '\0';
    return copy;
}

static void release_names(name_list *names)
{
    for (size_t i = 0; i < names->len; i++)
        free(names->items[i]);
    vec_release(names);
}

void file_list_release(struct file_list *list)
{
    for (size_t i = 0; i < list->paths.len; i++)
        free(list->paths.items[i]);
    vec_release(&list->paths);
}

/* "x.en.md" or "en.json" when German is checked: what stands before the extension names a language, and another one. */
static bool is_in_other_language(const struct walker *w, const char *path, const char *name)
{
    const char *last = name + packing_inner_length(name);
    do
        last--;
    while (last > name && *last != '.');
    const char *first = last;
    while (first > name && first[-1] != '.')
        first--;
    if (last <= name || last - first > 15)
        return false;
    char tag[16] = {0};
    memcpy(tag, first, (size_t)(last - first));
    const struct lang *of_file = lang_by_tag(tag);
    const struct lang *wanted = of_file ? lang_by_tag(w->rules->language(w->rules->arg, path)) : NULL;
    return wanted && of_file != wanted;
}

/* True the first time that a directory is met. */
static bool enter(struct walker *w, const struct stat *st)
{
    uint64_t id[2] = {st->st_dev, st->st_ino};
    uint32_t before = w->seen.count;
    intern_id(&w->seen, (const char *)id, sizeof(id));
    return w->seen.count > before;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int read_names(const char *dir, name_list *names)
{
    DIR *d = opendir(dir);
    if (!d)
        return -1;
    const struct dirent *entry;
    while ((entry = readdir(d)) != NULL)
        if (entry->d_name[0] != '.')
            vec_push(names, copy_of(entry->d_name, strlen(entry->d_name)));
    closedir(d);
    if (names->len > 1)
        qsort(names->items, names->len, sizeof(*names->items), compare_names);
    return 0;
}

static char *join(const char *dir, const char *name)
{
    struct buf path = BUF_EMPTY;
    if (strcmp(dir, ".") != 0)
        buf_addf(&path, span_ends(span_of(dir), "/") ? "%s" : "%s/", dir);
    buf_add_str(&path, name);
    return path.data;
}

/* A link that leads to itself is nothing; a link into nowhere is listed, so that reading it says what is wrong. */
static bool is_listed(const struct walker *w, const char *path, const char *name, const struct stat *st, int error)
{
    const struct reader *reader = reader_for_path(path);
    if (!reader || (reader->only_named && reader != w->rules->reader) || is_in_other_language(w, path, name))
        return false;
    return error ? error != ELOOP : S_ISREG(st->st_mode);
}

static void visit_directory(struct walker *w, const char *dir)
{
    name_list names = {0};
    struct stat st;
    if (stat(dir, &st) == 0 && !enter(w, &st))
        return;
    if (read_names(dir, &names) != 0) {
        buf_addf(w->err, "%s: cannot read the directory: %s\n", dir, strerror(errno));
        w->result = -1;
    }
    for (size_t i = names.len; i-- > 0;) {
        char *path = join(dir, names.items[i]);
        int error = stat(path, &st) == 0 ? 0 : errno;
        bool directory = !error && S_ISDIR(st.st_mode);
        if (w->rules->ignores(w->rules->arg, path, directory))
            free(path);
        else if (directory)
            vec_push(&w->pending, path);
        else if (is_listed(w, path, names.items[i], &st, error))
            vec_push(&w->list->paths, path);
        else
            free(path);
    }
    release_names(&names);
}

static void walk_below(struct walker *w)
{
    size_t first = w->list->paths.len;
    while (w->pending.len > 0) {
        char *dir = w->pending.items[--w->pending.len];
        visit_directory(w, dir);
        free(dir);
    }
    if (w->list->paths.len > first + 1)
        qsort(w->list->paths.items + first, w->list->paths.len - first, sizeof(char *), compare_names);
}

int walk(struct file_list *list, const char *operand, const struct walk_rules *rules, struct buf *err)
{
    struct walker w = {.list = list, .rules = rules, .err = err};
    struct stat st;
    if (strcmp(operand, "-") == 0 || stat(operand, &st) != 0 || !S_ISDIR(st.st_mode)) {
        vec_push(&list->paths, copy_of(operand, strlen(operand)));
        return 0;
    }
    intern_init(&w.seen);
    vec_push(&w.pending, copy_of(operand, strlen(operand)));
    walk_below(&w);
    vec_release(&w.pending);
    intern_release(&w.seen);
    return w.result;
}
