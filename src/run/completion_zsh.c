#include "run/completion.h"

#include <string.h>

static const char head[] = "#compdef mtlint\n"
                           "# Completes mtlint's words in zsh. Printed by `mtlint completion zsh`.\n"
                           "\n"
                           "_mtlint_rules() {\n"
                           "  local -a rules expl\n"
                           "  rules=(${(fu)\"$(_call_program rules $words[1] rules list 2>/dev/null </dev/null |\n"
                           "    awk '{print $1; print $2}')\"})\n"
                           "  _wanted rules expl 'rule or category' compadd -a rules\n"
                           "}\n"
                           "\n"
                           "_mtlint_commands() {\n"
                           "  local -a commands\n"
                           "  commands=(\n";

/* The first operand may name a command; only then do its options and operands hold. */
static const char scan[] = "  )\n"
                           "  _describe -t commands command commands\n"
                           "  _files\n"
                           "}\n"
                           "\n"
                           "_mtlint() {\n"
                           "  local command=none\n"
                           "  local -a specs\n"
                           "  integer i\n"
                           "  for ((i = 2; i < CURRENT; i++)); do\n"
                           "    case $words[i] in\n"
                           "      (%s) ((i++)) ;;\n"
                           "      (-?*) ;;\n"
                           "      (%s) command=$words[i]; break ;;\n"
                           "      (*) command=files; break ;;\n"
                           "    esac\n"
                           "  done\n"
                           "  case $command in\n";

static const char *action_of(const struct completion_place *p)
{
    return p->files ? "_files" : p->directories ? "_files -/" : p->rules ? "_mtlint_rules" : " ";
}

/* ":FILE:_files", without the quotes */
static void add_value(struct buf *out, const struct option_spec *s)
{
    struct completion_place p = completion_of_value(s);
    buf_addf(out, ":%s:", s->argument);
    if (p.words.len) {
        buf_add_byte(out, '(');
        completion_add_words(out, &p);
        buf_add_byte(out, ')');
    } else {
        buf_add_str(out, action_of(&p));
    }
    completion_release(&p);
}

/* A help text inside the brackets of a specification. */
static void add_help(struct buf *out, const char *help)
{
    buf_add_byte(out, '[');
    for (const char *p = help; *p; p++) {
        if (strchr("[]:\\", *p))
            buf_add_byte(out, '\\');
        buf_add_byte(out, *p);
    }
    buf_add_byte(out, ']');
}

/* One spelling of the option. One that may be repeated, as its help says, excludes nothing. */
static void add_option(struct buf *out, const struct option_spec *s, bool letter)
{
    struct buf spec = BUF_EMPTY;
    if (strstr(s->help, "repeatable"))
        buf_add_byte(&spec, '*');
    else if (s->letter)
        buf_addf(&spec, "(-%c --%s)", s->letter, s->name);
    if (letter)
        buf_addf(&spec, "-%c%s", s->letter, s->argument ? "+" : "");
    else
        buf_addf(&spec, "--%s%s", s->name, s->argument ? "=" : "");
    add_help(&spec, s->help);
    if (s->argument)
        add_value(&spec, s);
    buf_add_str(out, "        ");
    completion_add_quoted(out, buf_str(&spec), false);
    buf_add_byte(out, '\n');
    buf_release(&spec);
}

static void add_options(struct buf *out, const struct command_spec *c)
{
    for (const struct option_spec *s = option_table; s->name; s++) {
        if (!s->help || !(s->commands & c->bit))
            continue;
        add_option(out, s, false);
        if (s->letter)
            add_option(out, s, true);
    }
}

/* A line that names no command is one of check. The named command is operand 1. */
static void add_command(struct buf *out, const struct command_spec *c)
{
    struct completion_place p = completion_of_operands(c);
    bool is_check = c->bit == COMMAND_CHECK;
    buf_addf(out, "    (%s%s)\n      specs=(\n", c->name, is_check ? "|none|files" : "");
    add_options(out, c);
    buf_add_str(out, "      )\n");
    if (is_check)
        buf_add_str(out, "      if [[ $command == none ]]; then specs+=('*: :_mtlint_commands')\n"
                         "      elif [[ $command == files ]]; then specs+=('*:file:_files')\n"
                         "      else specs+=('1: : ' '*:file:_files'); fi\n");
    else
        buf_add_str(out, "      specs+=('1: : '");
    if (!is_check && p.words.len) {
        buf_add_str(out, " '2: :(");
        completion_add_words(out, &p);
        buf_add_str(out, ")'");
    }
    if (!is_check)
        buf_addf(out, " '*: :%s')\n", action_of(&p));
    buf_add_str(out, "      ;;\n");
    completion_release(&p);
}

void completion_zsh(struct buf *out)
{
    struct buf valued = BUF_EMPTY, commands = BUF_EMPTY, line = BUF_EMPTY;
    completion_add_valued(&valued, "|");
    completion_add_commands(&commands, "|");
    buf_add_str(out, head);
    for (const struct command_spec *c = command_table; c->name; c++) {
        buf_clear(&line);
        buf_addf(&line, "%s:%s", c->name, c->summary);
        buf_add_str(out, "    ");
        completion_add_quoted(out, buf_str(&line), false);
        buf_add_byte(out, '\n');
    }
    buf_addf(out, scan, buf_str(&valued), buf_str(&commands));
    for (const struct command_spec *c = command_table; c->name; c++)
        add_command(out, c);
    buf_add_str(out, "  esac\n  _arguments -s -S $specs\n}\n\n_mtlint \"$@\"\n");
    buf_release(&valued);
    buf_release(&commands);
    buf_release(&line);
}
