#include "run/commands.h"

#include <string.h>

#include "run/complain.h"
#include "run/print_text.h"
#include "run/words_file.h"

static int add_words(const struct options *o, struct buf *said, struct buf *err)
{
    enum inflect_as as = o->names ? INFLECT_NAME : INFLECT_WORD;
    struct buf file = BUF_EMPTY;
    bool alone;
    int result = words_file_for("-", o->config, as, &file, &alone, err);
    if (result == 0)
        result = words_file_add(buf_str(&file), o->operands.items + 1, o->operands.len - 1, as, said, err);
    if (result == 0 && alone)
        result = words_file_settle(buf_str(&file), said, err);
    buf_release(&file);
    return result;
}

enum exit_status command_words(const struct options *o)
{
    struct buf said = BUF_EMPTY, err = BUF_EMPTY;
    enum exit_status status = EXIT_CLEAN;
    if (o->operands.len < 2 || strcmp(o->operands.items[0], "add") != 0)
        return complain_usage("`mtlint words` needs \"add\" and the words: mtlint words add Kubernetes", "words");
    if (add_words(o, &said, &err) != 0)
        status = complain(buf_str(&err));
    else
        status = print_text(o, &said);
    buf_release(&said);
    buf_release(&err);
    return status;
}
