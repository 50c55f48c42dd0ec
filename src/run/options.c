#include "run/options.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "run/nearest.h"

/* The first that is set decides, as for any program. */
static enum message_language locale_of_environment(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return message_language_of(value);
    }
    return MESSAGES_EN;
}

void options_init(struct options *o)
{
    *o = (struct options){.command = COMMAND_CHECK,
                          .min_severity = -1,
                          .fail_on = -1,
                          .messages = -1,
                          .address = -1,
                          .locale = locale_of_environment(),
                          .max_findings = SIZE_MAX,
                          .max_penalty = -1};
}

void options_release(struct options *o)
{
    vec_release(&o->operands);
    vec_release(&o->selectors);
    vec_release(&o->termbases);
}

/* Where the parser stands. */
struct arguments {
    char **argv;
    int count, next;
    unsigned given;                   /* commands that every option so far belongs to */
    const struct option_spec *narrow; /* the option that last made `given` smaller */
};

static const struct option_spec *find_long(const char *name, size_t len)
{
    for (const struct option_spec *s = option_table; s->name; s++)
        if (strlen(s->name) == len && memcmp(s->name, name, len) == 0)
            return s;
    return NULL;
}

static const struct option_spec *find_letter(char letter)
{
    for (const struct option_spec *s = option_table; s->name; s++)
        if (s->letter == letter)
            return s;
    return NULL;
}

static int unknown_long(const char *name, size_t len, struct buf *err)
{
    struct buf wanted = BUF_EMPTY;
    buf_add(&wanted, name, len);
    struct nearest near = nearest_to(buf_str(&wanted));
    for (const struct option_spec *s = option_table; s->name; s++)
        if (s->help)
            nearest_offer(&near, s->name);
    buf_addf(err, "unknown option --%s", buf_str(&wanted));
    if (near.name)
        buf_addf(err, "; did you mean --%s?", near.name);
    buf_release(&wanted);
    return -1;
}

static int apply(struct options *o, struct arguments *a, const struct option_spec *spec, const char *value,
                 struct buf *err)
{
    if ((a->given & spec->commands) != a->given) {
        a->given &= spec->commands;
        a->narrow = spec;
    }
    struct buf why = BUF_EMPTY;
    int result = spec->apply(o, value, &why);
    if (result != 0)
        buf_addf(err, "--%s: %s", spec->name, buf_str(&why));
    buf_release(&why);
    return result;
}

/* The value of an option that has one: `attached`, or the next argument. */
static const char *value_of(struct arguments *a, const struct option_spec *spec, const char *attached, struct buf *err)
{
    if (attached)
        return attached;
    if (a->next < a->count)
        return a->argv[a->next++];
    buf_addf(err, "option --%s needs a value: %s", spec->name, spec->argument);
    return NULL;
}

static int parse_long(struct options *o, struct arguments *a, const char *name, struct buf *err)
{
    const char *equals = strchr(name, '=');
    size_t len = equals ? (size_t)(equals - name) : strlen(name);
    const struct option_spec *spec = find_long(name, len);
    if (!spec)
        return unknown_long(name, len, err);
    if (!spec->argument && equals) {
        buf_addf(err, "option --%s takes no value", spec->name);
        return -1;
    }
    const char *value = spec->argument ? value_of(a, spec, equals ? equals + 1 : NULL, err) : "";
    return value ? apply(o, a, spec, value, err) : -1;
}

/* "-qj4" is -q -j 4: letters run together until one takes the rest as its value. */
static int parse_letters(struct options *o, struct arguments *a, const char *letters, struct buf *err)
{
    for (const char *p = letters; *p; p++) {
        const struct option_spec *spec = find_letter(*p);
        if (!spec) {
            buf_addf(err, "unknown option -%c", *p);
            return -1;
        }
        const char *value = spec->argument ? value_of(a, spec, p[1] ? p + 1 : NULL, err) : "";
        if (!value || apply(o, a, spec, value, err) != 0)
            return -1;
        if (spec->argument)
            return 0;
    }
    return 0;
}

/* The first operand may name a command; anything else is a file for `check`. */
static void add_operand(struct options *o, const char *arg, bool *command_open)
{
    if (*command_open) {
        *command_open = false;
        for (const struct command_spec *c = command_table; c->name; c++)
            if (strcmp(c->name, arg) == 0) {
                o->command = c->bit;
                o->command_named = true;
                return;
            }
    }
    vec_push(&o->operands, arg);
}

static bool is_directory(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* One source text beside several files would be wrong for all but one. */
static bool source_option_fits(const struct options *o, struct buf *err)
{
    if (o->documents)
        buf_add_str(err, "--source: goes with a file, not with jsonl-docs");
    else if (o->command != COMMAND_COMPARE &&
             (o->operands.len > 1 || (o->operands.len == 1 && is_directory(o->operands.items[0]))))
        buf_add_str(err, "--source: goes with one file; for several there is --source-pattern='{stem}.en{ext}'");
    else if (is_directory(o->source))
        buf_addf(err, "--source: %s is a directory, and should be the file that the text translates", o->source);
    return err->len == 0;
}

static int check_options_fit(const struct options *o, const struct arguments *a, struct buf *err)
{
    if (o->documents && o->command != COMMAND_CHECK) {
        buf_add_str(err, "--input-format: jsonl-docs goes with `mtlint check` only");
        return -1;
    }
    if (o->diff && o->since) {
        buf_add_str(err, "--diff and --since do not go together");
        return -1;
    }
    if (o->documents && (o->diff || o->since)) {
        buf_addf(err, "--%s: goes with files, not with jsonl-docs", o->diff ? "diff" : "since");
        return -1;
    }
    if (o->source && !source_option_fits(o, err))
        return -1;
    if (a->given & o->command || o->help || o->version)
        return 0;
    buf_addf(err, "option --%s does not belong to `mtlint %s`", a->narrow->name, command_spec_of(o->command)->name);
    return -1;
}

int options_parse(struct options *o, int argc, char **argv, struct buf *err)
{
    struct arguments a = {argv, argc, 1, COMMAND_ANY, option_table};
    bool command_open = true, options_end = false;
    while (a.next < a.count) {
        const char *arg = a.argv[a.next++];
        int result = 0;
        if (options_end || arg[0] != '-' || arg[1] == '\0')
            add_operand(o, arg, &command_open);
        else if (arg[1] != '-')
            result = parse_letters(o, &a, arg + 1, err);
        else if (arg[2])
            result = parse_long(o, &a, arg + 2, err);
        else
            options_end = true, command_open = false;
        if (result != 0)
            return -1;
    }
    return check_options_fit(o, &a, err);
}
