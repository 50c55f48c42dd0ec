#include "run/commands.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "run/complain.h"
#include "run/help.h"
#include "run/interrupt.h"

/* A standard stream that the caller closed would otherwise become the first file that is opened, and reports would be
 * written into it. /dev/null opened the wrong way round keeps its number and refuses. */
static void hold_standard_streams(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) == -1 && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
            _exit(EXIT_TROUBLE);
}

static enum exit_status run_command(const struct options *o)
{
    switch (o->command) {
    case COMMAND_CHECK:
        return command_check(o);
    case COMMAND_REPORT:
        return command_report(o);
    case COMMAND_FIX:
        return command_fix(o);
    case COMMAND_BASELINE:
        return command_baseline(o);
    case COMMAND_RULES:
        return command_rules(o);
    case COMMAND_EXPLAIN:
        return command_explain(o);
    case COMMAND_LSP:
        return command_lsp(o);
    case COMMAND_CONFIG:
        return command_config(o);
    case COMMAND_WORDS:
        return command_words(o);
    case COMMAND_ANALYZE:
        return command_analyze(o);
    case COMMAND_ALIGN:
        return command_align(o);
    case COMMAND_COMPARE:
        return command_compare(o);
    case COMMAND_COMPLETION:
        return command_completion(o);
    default:
        return command_help(o);
    }
}

enum exit_status run_command_line(int argc, char **argv)
{
    struct options o;
    struct buf err = BUF_EMPTY;
    enum exit_status status;
    hold_standard_streams();
    signal(SIGPIPE, SIG_IGN); /* a reader that goes away is seen as EPIPE where it is written */
    options_init(&o);
    if (options_parse(&o, argc, argv, &err) != 0)
        status = complain_usage(buf_str(&err), command_spec_of(o.command)->name);
    else if (o.help || o.version)
        status = help_answer(&o);
    else
        status = run_command(&o);
    options_release(&o);
    buf_release(&err);
    interrupt_end();
    return status;
}
