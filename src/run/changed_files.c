#include "run/changed_files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "run/git_changes.h"
#include "run/read_all.h"
#include "run/unified_diff.h"

static int read_diff(struct changed_lines *changed, const char *path, struct buf *err)
{
    bool standard_input = strcmp(path, "-") == 0;
    int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    struct buf text = BUF_EMPTY;
    int result = fd < 0 ? -1 : read_all(fd, &text);
    if (result != 0)
        buf_addf(err, "--diff: %s: cannot be read: %s", path, strerror(errno));
    else
        result =
            unified_diff_read(changed, standard_input ? "standard input" : path, NULL, buf_str(&text), text.len, err);
    if (fd > STDIN_FILENO)
        close(fd);
    buf_release(&text);
    return result;
}

static bool is_standard_input(const char *path)
{
    return strcmp(path, "-") == 0;
}

/* Standard input is the file that --stdin-filename says. */
static int check_standard_input(const struct file_list *list, const struct options *o, struct buf *err)
{
    for (size_t i = 0; i < list->paths.len; i++) {
        if (!is_standard_input(list->paths.items[i]))
            continue;
        if (o->diff && is_standard_input(o->diff))
            buf_add_str(err, "--diff: standard input cannot be the diff and a text");
        else if (!o->stdin_filename)
            buf_addf(err, "--%s: which file standard input is must be told: --stdin-filename=NAME",
                     o->diff ? "diff" : "since");
        else
            continue;
        return -1;
    }
    return 0;
}

static const char *name_of(const char *path, const struct options *o)
{
    return is_standard_input(path) ? o->stdin_filename : path;
}

static int ask_git(struct changed_lines *changed, const struct file_list *list, const struct options *o,
                   struct buf *err)
{
    VEC_OF(const char *) names = {0};
    for (size_t i = 0; i < list->paths.len; i++)
        vec_push(&names, name_of(list->paths.items[i], o));
    int result = git_changes(changed, names.items, names.len, o->since, err);
    vec_release(&names);
    return result;
}

int changed_files_select(struct changed_lines *changed, struct file_list *list, const struct options *o,
                         struct buf *err)
{
    size_t kept = 0;
    if (check_standard_input(list, o, err) != 0)
        return -1;
    if ((o->diff ? read_diff(changed, o->diff, err) : ask_git(changed, list, o, err)) != 0)
        return -1;
    changed_lines_finish(changed);
    for (size_t i = 0; i < list->paths.len; i++) {
        char *path = list->paths.items[i];
        if (changed_lines_find(changed, name_of(path, o)) || access(name_of(path, o), F_OK) != 0)
            list->paths.items[kept++] = path;
        else
            free(path);
    }
    list->paths.len = kept;
    return 0;
}
