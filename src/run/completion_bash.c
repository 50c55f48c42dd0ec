#include "run/completion.h"

static const char head[] = "# Completes mtlint's words in bash. Printed by `mtlint completion bash`.\n"
                           "\n"
                           "# Each of these adds what begins with $cur.\n"
                           "_mtlint_words()\n"
                           "{\n"
                           "    local word\n"
                           "    for word in $1; do\n"
                           "        [[ $word == \"$cur\"* ]] && COMPREPLY+=(\"$word\")\n"
                           "    done\n"
                           "}\n"
                           "_mtlint_files()\n"
                           "{\n"
                           "    local file\n"
                           "    compopt -o filenames 2>/dev/null\n"
                           "    while IFS= read -r file; do\n"
                           "        COMPREPLY+=(\"$file\")\n"
                           "    done < <(compgen \"$1\" -- \"$cur\")\n"
                           "}\n"
                           "_mtlint_rules()\n"
                           "{\n"
                           "    _mtlint_words \"$(\"$program\" rules list 2>/dev/null </dev/null |\n"
                           "        awk '{print $1} !seen[$2]++ {print $2}')\"\n"
                           "}\n"
                           "\n";

/* Readline parts --option=value at the "=". A value that stands by itself is no operand. */
static const char scan_head[] = "_mtlint()\n"
                                "{\n"
                                "    local IFS=$' \\t\\n' program=$1 command= options=1 i word\n"
                                "    local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
                                "    local -i operands=0\n"
                                "    COMPREPLY=()\n"
                                "    if [[ $cur == = ]]; then\n"
                                "        cur=\n"
                                "    elif [[ $previous == = ]]; then\n"
                                "        previous=${COMP_WORDS[COMP_CWORD - 2]}\n"
                                "    fi\n"
                                "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
                                "        word=${COMP_WORDS[i]}\n"
                                "        if [[ $options && ${COMP_WORDS[i + 1]} == = ]]; then\n"
                                "            ((i += 2))\n"
                                "            continue\n"
                                "        fi\n"
                                "        case $options$word in\n"
                                "            1--) options= ;;\n";

static const char scan_tail[] =
    "            1-?*) ;;\n"
    "            *)\n"
    "                if ((operands == 0)) && [[ $options && ! $command ]]; then\n"
    "                    case $word in\n"
    "                        %s)\n"
    "                            command=$word\n"
    "                            continue\n"
    "                            ;;\n"
    "                    esac\n"
    "                fi\n"
    "                operands+=1\n"
    "                ;;\n"
    "        esac\n"
    "    done\n"
    "    if [[ $options ]]; then\n"
    "        _mtlint_value \"$previous\" && return\n"
    "        if [[ $cur == -* ]]; then\n"
    "            _mtlint_options\n"
    "            [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace "
    "2>/dev/null\n"
    "            return\n"
    "        fi\n"
    "    fi\n"
    "    case $command in\n"
    "        '')\n"
    "            [[ $options ]] && ((operands == 0)) && _mtlint_words '%s'\n"
    "            _mtlint_files -f\n"
    "            ;;\n";

static void add_places(struct buf *out, const struct completion_place *p)
{
    if (p->files)
        buf_add_str(out, " _mtlint_files -f");
    else if (p->directories)
        buf_add_str(out, " _mtlint_files -d");
    else if (p->rules)
        buf_add_str(out, " _mtlint_rules");
}

static void add_value(struct buf *out, const struct option_spec *s)
{
    struct completion_place p = completion_of_value(s);
    buf_addf(out, "        --%s", s->name);
    if (s->letter)
        buf_addf(out, " | -%c", s->letter);
    buf_add_byte(out, ')');
    if (p.words.len) {
        buf_add_str(out, " _mtlint_words '");
        completion_add_words(out, &p);
        buf_add_byte(out, '\'');
    } else {
        add_places(out, &p);
    }
    buf_add_str(out, " ;;\n");
    completion_release(&p);
}

static void add_values(struct buf *out)
{
    buf_add_str(out,
                "# What may stand behind the option; fails when nothing does.\n_mtlint_value()\n{\n    case $1 in\n");
    for (const struct option_spec *s = option_table; s->name; s++)
        if (s->argument)
            add_value(out, s);
    buf_add_str(out, "        *) return 1 ;;\n    esac\n    return 0\n}\n\n");
}

static void add_options(struct buf *out)
{
    buf_add_str(out, "_mtlint_options()\n{\n    case ${command:-check} in\n");
    for (const struct command_spec *c = command_table; c->name; c++) {
        const char *before = "";
        buf_addf(out, "        %s) _mtlint_words '", c->name);
        for (const struct option_spec *s = option_table; s->name; s++) {
            if (!s->help || !(s->commands & c->bit))
                continue;
            buf_addf(out, "%s--%s%s", before, s->name, s->argument ? "=" : "");
            before = " ";
        }
        buf_add_str(out, "' ;;\n");
    }
    buf_add_str(out, "    esac\n}\n\n");
}

/* The words of a command come first, other operands behind them. */
static void add_operands(struct buf *out, const struct command_spec *c)
{
    struct completion_place p = completion_of_operands(c);
    if (p.words.len) {
        buf_addf(out, "        %s)\n            if ((operands == 0)); then\n                _mtlint_words '", c->name);
        completion_add_words(out, &p);
        buf_add_str(out, "'\n");
        if (p.files || p.directories || p.rules) {
            buf_add_str(out, "            else\n               ");
            add_places(out, &p);
            buf_add_byte(out, '\n');
        }
        buf_add_str(out, "            fi\n            ;;\n");
    } else if (p.files || p.directories || p.rules) {
        buf_addf(out, "        %s)", c->name);
        add_places(out, &p);
        buf_add_str(out, " ;;\n");
    }
    completion_release(&p);
}

void completion_bash(struct buf *out)
{
    struct buf commands = BUF_EMPTY, words = BUF_EMPTY;
    completion_add_commands(&commands, " | ");
    completion_add_commands(&words, " ");
    buf_add_str(out, head);
    add_values(out);
    add_options(out);
    buf_add_str(out, scan_head);
    buf_add_str(out, "            1");
    completion_add_valued(out, " | 1");
    buf_add_str(out, ") ((i += 1)) ;;\n");
    buf_addf(out, scan_tail, buf_str(&commands), buf_str(&words));
    for (const struct command_spec *c = command_table; c->name; c++)
        add_operands(out, c);
    buf_add_str(out, "    esac\n} && complete -F _mtlint mtlint\n");
    buf_release(&commands);
    buf_release(&words);
}
