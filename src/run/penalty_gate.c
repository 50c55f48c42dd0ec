#include "run/penalty_gate.h"

#include "report/totals_line.h"
#include "run/complain.h"
#include "score/score.h"

void penalty_gate_set(struct report_totals *t, double max_penalty)
{
    t->limited = max_penalty >= 0;
    t->max_penalty = max_penalty;
}

enum exit_status penalty_gate_judge(const struct report_totals *t, bool said)
{
    struct buf text = BUF_EMPTY;
    if (!score_is_above_limit(t))
        return EXIT_CLEAN;
    totals_penalty(&text, t, MESSAGES_EN); /* as all that stands on standard error */
    if (!said)
        say("mtlint: %s", buf_str(&text));
    buf_release(&text);
    return EXIT_FINDINGS;
}
