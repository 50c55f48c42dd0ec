/* The commands. Each gives the process's exit status; messages go to standard error. */
#ifndef MTLINT_RUN_COMMANDS_H
#define MTLINT_RUN_COMMANDS_H

#include "run/exit_status.h"
#include "run/options.h"

enum exit_status command_check(const struct options *o);
enum exit_status command_report(const struct options *o);
enum exit_status command_fix(const struct options *o);
enum exit_status command_baseline(const struct options *o);
enum exit_status command_rules(const struct options *o);
enum exit_status command_explain(const struct options *o);
enum exit_status command_lsp(const struct options *o);
enum exit_status command_completion(const struct options *o);
enum exit_status command_config(const struct options *o);
enum exit_status command_words(const struct options *o);
enum exit_status command_analyze(const struct options *o);
enum exit_status command_align(const struct options *o);
enum exit_status command_compare(const struct options *o);
enum exit_status command_help(const struct options *o);

/* Parses the command line and runs its command. */
enum exit_status run_command_line(int argc, char **argv);

#endif
