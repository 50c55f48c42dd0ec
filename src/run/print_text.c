#include "run/print_text.h"

#include "run/complain.h"
#include "run/output.h"

enum exit_status print_text(const struct options *o, const struct buf *text)
{
    struct buf err = BUF_EMPTY;
    enum exit_status status = output_write(o->output, text, &err) == 0 ? EXIT_CLEAN : complain(buf_str(&err));
    buf_release(&err);
    return status;
}
