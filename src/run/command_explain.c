#include "run/commands.h"

#include "run/complain.h"
#include "run/explain.h"
#include "run/print_text.h"
#include "run/session.h"

/* Each operand in turn; an unknown one is told of, and the others are explained all the same. */
static void explain_each(const struct options *o, struct session *s, struct buf *out, struct buf *err)
{
    const struct profile *p = session_profile(s, NULL, NULL, err);
    for (size_t i = 0; p && i < o->operands.len; i++) {
        struct buf one = BUF_EMPTY;
        if (explain_rules(&one, p, o->operands.items[i], err) != 0)
            buf_add_byte(err, '\n');
        else if (out->len > 0)
            buf_add_str(out, "\n\n");
        buf_add_span(out, buf_span(&one));
        buf_release(&one);
    }
}

enum exit_status command_explain(const struct options *o)
{
    struct session s;
    struct buf out = BUF_EMPTY, err = BUF_EMPTY;
    if (o->operands.len == 0)
        return complain_usage("`mtlint explain` needs the id of a rule; `mtlint rules list` shows them all", "explain");
    if (session_open(&s, o, &err) == 0)
        explain_each(o, &s, &out, &err);
    session_close(&s);
    enum exit_status printed = out.len ? print_text(o, &out) : EXIT_CLEAN;
    enum exit_status status = err.len ? complain(buf_str(&err)) : printed;
    buf_release(&out);
    buf_release(&err);
    return status;
}
