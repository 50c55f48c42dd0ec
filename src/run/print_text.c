#include "run/print_text.h"

#include "run/complain.h"
#include "run/output.h"

enum exit_status print_text(const struct options *o, const struct buf *text)
{
    struct output out;
    struct buf err = BUF_EMPTY;
    if (output_open(&out, o->output, &err) == 0) {
        buf_add(&out.pending, buf_str(text), text->len);
        output_close(&out, false, &err);
    }
    enum exit_status status = err.len > 0 ? complain(buf_str(&err)) : EXIT_CLEAN;
    buf_release(&err);
    return status;
}
