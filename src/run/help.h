/* What the program says about itself. */
#ifndef MTLINT_RUN_HELP_H
#define MTLINT_RUN_HELP_H

#include "run/exit_status.h"
#include "run/options.h"

/* Answers --version or --help. */
enum exit_status help_answer(const struct options *o);

/* A topic that is no command: its text is data. */
struct help_topic {
    const char *name, *summary, *text;
};

/* Ended by an entry without a name. */
extern const struct help_topic help_topics[];

#endif
