#include "run/input_files.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

int input_files(struct file_list *list, const struct options *o, const char *language, struct buf *err)
{
    if (o->operands.len == 0 && isatty(STDIN_FILENO)) {
        buf_add_str(err, "no file given\n");
        return -1;
    }
    if (o->operands.len == 0)
        return walk(list, "-", language, err);
    int result = 0;
    suggest_command(o, err);
    for (size_t i = 0; i < o->operands.len; i++)
        if (walk(list, o->operands.items[i], language, err) != 0)
            result = -1;
    return result;
}
