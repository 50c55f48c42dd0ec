#include "run/input_files.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/intern.h"
#include "run/complain.h"
#include "run/ignore.h"
#include "run/nearest.h"

/* "mtlint chekc a.md": a word that is no file but nearly a command was meant as one. */
static void suggest_command(const struct options *o, struct buf *err)
{
    struct stat st;
    const char *first = o->operands.items[0];
    struct nearest near = nearest_to(first);
    if (strcmp(first, "-") == 0 || strpbrk(first, "./") || stat(first, &st) == 0)
        return;
    for (const struct command_spec *c = command_table; c->name; c++)
        nearest_offer(&near, c->name);
    if (near.name)
        buf_addf(err, "\"%s\" is neither a file nor a command; did you mean `mtlint %s`?\n", first, near.name);
}

struct listing {
    struct session *session;
    struct ignore ignore;
};

static const char *language_of(void *arg, const char *path)
{
    struct listing *l = arg;
    return session_language(l->session, path);
}

static bool ignores(void *arg, const char *path, bool directory)
{
    struct listing *l = arg;
    return ignore_entry(&l->ignore, path, directory, NULL);
}

/* Standard input is always read: it is not asked for by a pattern. */
static bool leave_out(struct listing *l, const char *operand)
{
    struct stat st;
    struct buf why = BUF_EMPTY;
    bool there = strcmp(operand, "-") != 0 && stat(operand, &st) == 0;
    bool ignored = there && ignore_named(&l->ignore, operand, S_ISDIR(st.st_mode), &why);
    if (ignored)
        say("%s: ignored by %s; --no-ignore checks it all the same", operand, buf_str(&why));
    buf_release(&why);
    return ignored;
}

static int list_operands(struct file_list *list, struct listing *l, struct buf *err)
{
    const struct options *o = l->session->options;
    const struct walk_rules rules = {l, language_of, ignores, o->reader};
    int result = 0;
    if (o->operands.len == 0)
        return walk(list, "-", &rules, err);
    suggest_command(o, err);
    for (size_t i = 0; i < o->operands.len; i++)
        if (!leave_out(l, o->operands.items[i]) && walk(list, o->operands.items[i], &rules, err) != 0)
            result = -1;
    return result;
}

int input_files(struct file_list *list, struct session *s, struct buf *err)
{
    struct listing l = {.session = s};
    if (s->options->operands.len == 0 && isatty(STDIN_FILENO)) {
        buf_add_str(err, "no file given\n");
        return -1;
    }
    ignore_init(&l.ignore, &s->configs, !s->options->no_ignore, s->options->gitignore && !s->options->no_ignore);
    int result = list_operands(list, &l, err);
    ignore_release(&l.ignore);
    return result;
}

/* What tells a file from others under any name; false for standard input and for what is not there. */
static bool identify(const char *path, uint64_t id[2])
{
    struct stat st;
    if (strcmp(path, "-") == 0 || stat(path, &st) != 0)
        return false;
    id[0] = st.st_dev;
    id[1] = st.st_ino;
    return true;
}

void input_files_once(struct file_list *list)
{
    struct intern seen;
    size_t kept = 0;
    intern_init(&seen);
    for (size_t i = 0; i < list->paths.len; i++) {
        char *path = list->paths.items[i];
        uint64_t id[2];
        uint32_t before = seen.count;
        bool known = identify(path, id);
        if (known)
            intern_id(&seen, (const char *)id, sizeof(id));
        if (known && seen.count == before)
            free(path);
        else
            list->paths.items[kept++] = path;
    }
    list->paths.len = kept;
    intern_release(&seen);
}

bool input_files_hold(const struct file_list *list, const char *path)
{
    uint64_t id[2], other[2];
    if (!identify(path, id))
        return false;
    for (size_t i = 0; i < list->paths.len; i++)
        if (identify(list->paths.items[i], other) && other[0] == id[0] && other[1] == id[1])
            return true;
    return false;
}
