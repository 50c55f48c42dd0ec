/* What the process tells its caller; scripts rely on these three values. */
#ifndef MTLINT_RUN_EXIT_STATUS_H
#define MTLINT_RUN_EXIT_STATUS_H

enum exit_status {
    EXIT_CLEAN = 0,    /* nothing at or above --fail-on, and no penalty above --max-penalty */
    EXIT_FINDINGS = 1, /* at least one finding at or above it, or a penalty above --max-penalty */
    EXIT_TROUBLE = 2   /* wrong usage, unreadable input, broken rules, an output that cannot be written */
};

#endif
