#include "run/completion.h"

/* __mtlint_state prints the command and how many operands stand behind it. */
static const char head[] =
    "# Completes mtlint's words in fish. Printed by `mtlint completion fish`.\n"
    "\n"
    "# The command of the line (none: no operand yet, files: it is left out), and the number of its operands.\n"
    "function __mtlint_state\n"
    "    set -l words (commandline -opc)\n"
    "    set -l command none\n"
    "    set -l operands 0\n"
    "    set -l skip 0\n"
    "    for word in $words[2..-1]\n"
    "        if test $skip = 1\n"
    "            set skip 0\n"
    "            continue\n"
    "        end\n"
    "        switch $word\n"
    "            case %s\n"
    "                set skip 1\n"
    "            case '-?*'\n"
    "            case '*'\n"
    "                if test $command != none\n"
    "                    set operands (math $operands + 1)\n"
    "                else if contains -- $word %s\n"
    "                    set command $word\n"
    "                else\n"
    "                    set command files\n"
    "                end\n"
    "        end\n"
    "    end\n"
    "    echo $command\n"
    "    echo $operands\n"
    "end\n"
    "function __mtlint_in\n"
    "    set -l state (__mtlint_state)\n"
    "    contains -- $state[1] $argv\n"
    "end\n"
    "function __mtlint_first_of\n"
    "    set -l state (__mtlint_state)\n"
    "    test $state[1] = $argv[1] -a $state[2] = 0\n"
    "end\n"
    "function __mtlint_later_of\n"
    "    set -l state (__mtlint_state)\n"
    "    test $state[1] = $argv[1] -a $state[2] != 0\n"
    "end\n"
    "function __mtlint_rules\n"
    "    set -l program (commandline -opc)[1]\n"
    "    $program rules list 2>/dev/null </dev/null | awk '{print $1 \"\\t\" $3} !seen[$2]++ {print $2 "
    "\"\\tcategory\"}'\n"
    "end\n"
    "\n";

/* -F: files; -x: none, and a value must follow */
static void add_places(struct buf *out, const struct completion_place *p)
{
    if (p->files)
        buf_add_str(out, " -F");
    else if (p->directories)
        buf_add_str(out, " -f -a '(__fish_complete_directories)'");
    else if (p->rules)
        buf_add_str(out, " -f -a '(__mtlint_rules)'");
    else
        buf_add_str(out, " -f");
}

static void add_words(struct buf *out, const struct completion_place *p)
{
    buf_add_str(out, " -f -a '");
    completion_add_words(out, p);
    buf_add_byte(out, '\'');
}

/* The options of check are those of a line that names no command, too. */
static void add_option(struct buf *out, const struct option_spec *s)
{
    buf_add_str(out, "complete -c mtlint -n '__mtlint_in");
    if (s->commands & COMMAND_CHECK)
        buf_add_str(out, " none files");
    for (const struct command_spec *c = command_table; c->name; c++)
        if (s->commands & c->bit)
            buf_addf(out, " %s", c->name);
    buf_addf(out, "' -l %s", s->name);
    if (s->letter)
        buf_addf(out, " -s %c", s->letter);
    if (s->argument) {
        struct completion_place p = completion_of_value(s);
        buf_add_str(out, " -r");
        if (p.words.len)
            add_words(out, &p);
        else
            add_places(out, &p);
        completion_release(&p);
    }
    buf_add_str(out, " -d ");
    completion_add_quoted(out, s->help, true);
    buf_add_byte(out, '\n');
}

static void add_command(struct buf *out, const struct command_spec *c)
{
    struct completion_place p = completion_of_operands(c);
    buf_addf(out, "complete -c mtlint -n '__mtlint_in none' -a %s -d ", c->name);
    completion_add_quoted(out, c->summary, true);
    buf_add_byte(out, '\n');
    if (p.words.len) {
        buf_addf(out, "complete -c mtlint -n '__mtlint_first_of %s'", c->name);
        add_words(out, &p);
        buf_addf(out, "\ncomplete -c mtlint -n '__mtlint_later_of %s'", c->name);
    } else {
        buf_addf(out, "complete -c mtlint -n '__mtlint_in %s'", c->name);
    }
    add_places(out, &p);
    buf_add_byte(out, '\n');
    completion_release(&p);
}

void completion_fish(struct buf *out)
{
    struct buf valued = BUF_EMPTY, commands = BUF_EMPTY;
    completion_add_valued(&valued, " ");
    completion_add_commands(&commands, " ");
    buf_addf(out, head, buf_str(&valued), buf_str(&commands));
    for (const struct command_spec *c = command_table; c->name; c++)
        add_command(out, c);
    for (const struct option_spec *s = option_table; s->name; s++)
        if (s->help)
            add_option(out, s);
    buf_release(&valued);
    buf_release(&commands);
}
