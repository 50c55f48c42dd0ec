#include "run/complain.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "report/escape.h"
#include "run/atomic_file.h"

static enum exit_status print_lines(const char *message, const char *before)
{
    struct buf out = BUF_EMPTY;
    while (*message) {
        size_t len = strcspn(message, "\n");
        buf_add_str(&out, before);
        escape_text(&out, message, len);
        buf_add_byte(&out, '\n');
        message += len + (message[len] == '\n');
    }
    write_all(STDERR_FILENO, buf_str(&out), out.len); /* nobody is left to tell when this fails */
    buf_release(&out);
    return EXIT_TROUBLE;
}

enum exit_status complain(const char *message)
{
    return print_lines(message, "mtlint: ");
}

enum exit_status complain_places(const char *message)
{
    return print_lines(message, "");
}

enum exit_status complain_usage(const char *message, const char *command)
{
    struct buf hint = BUF_EMPTY;
    buf_addf(&hint, "try `mtlint help %s`", command);
    complain(message);
    complain(buf_str(&hint));
    buf_release(&hint);
    return EXIT_TROUBLE;
}

void say(const char *format, ...)
{
    struct buf line = BUF_EMPTY;
    char *text = NULL;
    va_list args;
    va_start(args, format);
    int len = vasprintf(&text, format, args);
    va_end(args);
    if (len >= 0) {
        escape_text(&line, text, (size_t)len);
        buf_add_byte(&line, '\n');
        write_all(STDERR_FILENO, buf_str(&line), line.len);
    }
    free(text);
    buf_release(&line);
}
