#include "run/commands.h"

#include <string.h>

#include "run/complain.h"
#include "run/completion.h"
#include "run/nearest.h"
#include "run/print_text.h"

static const struct {
    const char *name;
    void (*script)(struct buf *out);
} shells[] = {
    {"bash", completion_bash},
    {"zsh", completion_zsh},
    {"fish", completion_fish},
};

static enum exit_status unknown_shell(const char *shell)
{
    struct buf message = BUF_EMPTY;
    struct nearest near = nearest_to(shell);
    for (size_t i = 0; i < sizeof(shells) / sizeof(shells[0]); i++)
        nearest_offer(&near, shells[i].name);
    buf_addf(&message, "there is no completion for \"%s\", only for bash, zsh and fish", shell);
    if (near.name)
        buf_addf(&message, "; did you mean \"%s\"?", near.name);
    enum exit_status status = complain_usage(buf_str(&message), "completion");
    buf_release(&message);
    return status;
}

enum exit_status command_completion(const struct options *o)
{
    if (o->operands.len != 1)
        return complain_usage("`mtlint completion` needs the name of one shell: bash, zsh or fish", "completion");
    for (size_t i = 0; i < sizeof(shells) / sizeof(shells[0]); i++) {
        if (strcmp(shells[i].name, o->operands.items[0]) != 0)
            continue;
        struct buf out = BUF_EMPTY;
        shells[i].script(&out);
        enum exit_status status = print_text(o, &out);
        buf_release(&out);
        return status;
    }
    return unknown_shell(o->operands.items[0]);
}
