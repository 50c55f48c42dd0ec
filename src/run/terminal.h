/* The terminal that started the program, whatever its standard streams are: questions are asked there. */
#ifndef MTLINT_RUN_TERMINAL_H
#define MTLINT_RUN_TERMINAL_H

#include "report/reporter.h"
#include "run/options.h"

struct terminal {
    int fd;
    struct buf read_ahead; /* typed, but beyond the line that was asked for */
};

/* -1 and a message when there is none. */
int terminal_open(struct terminal *t, struct buf *err);
void terminal_close(struct terminal *t);

/* False when it went away. */
bool terminal_write(struct terminal *t, const struct buf *text);

enum terminal_read { TERMINAL_LINE, TERMINAL_END, TERMINAL_BROKEN };

/* Waits for a line, without its end. TERMINAL_END: Ctrl-D. TERMINAL_BROKEN: an interrupt (run/interrupt.h), or the
 * terminal went away. */
enum terminal_read terminal_line(struct terminal *t, struct buf *line);

/* How to print there, by the options and the environment: colours, and the width as it is now. fd -1: where nobody
 * looks. */
struct report_style terminal_style(const struct options *o, int fd);

#endif
