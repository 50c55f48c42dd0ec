/* What a command has to say in one go, to where the user wants it. */
#ifndef MTLINT_RUN_PRINT_TEXT_H
#define MTLINT_RUN_PRINT_TEXT_H

#include "base/buf.h"
#include "run/exit_status.h"
#include "run/options.h"

/* Writes the text to --output or standard output. EXIT_CLEAN, or EXIT_TROUBLE after a message on standard error. */
enum exit_status print_text(const struct options *o, const struct buf *text);

#endif
