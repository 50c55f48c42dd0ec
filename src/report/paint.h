/* Terminal colours (SGR). They only ever add to what the text says by itself. */
#ifndef MTLINT_REPORT_PAINT_H
#define MTLINT_REPORT_PAINT_H

#include <stdbool.h>

#include "base/buf.h"
#include "core/rule_info.h"

#define PAINT_RESET "0"
#define PAINT_BOLD "1"
#define PAINT_DIM "2"
#define PAINT_RED "31"
#define PAINT_GREEN "32"
#define PAINT_YELLOW "33"
#define PAINT_CYAN "36"

/* Nothing when `on` is false. */
static inline void paint(struct buf *out, bool on, const char *sgr)
{
    if (on)
        buf_addf(out, "\x1b[%sm", sgr);
}

static inline const char *paint_of_severity(enum severity s)
{
    return s == SEVERITY_INFO ? PAINT_CYAN : s == SEVERITY_MINOR ? PAINT_YELLOW : PAINT_RED;
}

#endif
