/* Messages on standard error: "mtlint: ..." with what would disturb a terminal made visible. */
#ifndef MTLINT_RUN_COMPLAIN_H
#define MTLINT_RUN_COMPLAIN_H

#include "run/exit_status.h"

/* Writes each line of the message. Always EXIT_TROUBLE. */
enum exit_status complain(const char *message);

/* The same without "mtlint: ", for lines that begin with a place ("file:line: ..."), which editors jump to. */
enum exit_status complain_places(const char *message);

/* As complain, with a word on where to read about the command ("check"). */
enum exit_status complain_usage(const char *message, const char *command);

/* One line to standard error, without "mtlint: ": news, not trouble. printf's format. */
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
