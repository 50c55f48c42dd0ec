#include "run/help.h"

#include <string.h>

#include "run/commands.h"
#include "run/complain.h"
#include "run/nearest.h"
#include "run/print_text.h"
#include "run/version.h"
#include "score/segment_score.h"
#include "text/tags.h"

#define OPTION_COLUMN 29

static void pad(struct buf *out, size_t from, size_t to)
{
    do
        buf_add_byte(out, ' ');
    while (++from < to);
}

/* "  -o, --output=FILE      write to FILE" */
static void add_option(struct buf *out, const struct option_spec *s, enum message_language messages)
{
    size_t start = out->len;
    if (s->letter)
        buf_addf(out, "  -%c, --%s", s->letter, s->name);
    else
        buf_addf(out, "      --%s", s->name);
    if (s->argument)
        buf_addf(out, "=%s", s->argument);
    pad(out, out->len - start, OPTION_COLUMN);
    buf_addf(out, "%s\n", message_in(messages, s->help));
}

static void add_usage(struct buf *out, const struct command_spec *c, enum message_language messages)
{
    buf_addf(out, message_in(messages, "Usage: mtlint %s [options] %s\n\nmtlint %s: %s.\n\nOptions:\n"), c->name,
             c->operands, c->name, message_in(messages, c->summary));
    for (const struct option_spec *s = option_table; s->name; s++)
        if (s->help && s->commands & c->bit)
            add_option(out, s, messages);
    if (c->bit == COMMAND_FIX)
        buf_add_str(out, message_in(messages, "\nOrder and rounds, the keys of --interactive, what stays of a file: "
                                              "`mtlint help fixing`\n"));
    if (c->bit == COMMAND_LSP)
        buf_add_str(out,
                    message_in(messages, "\nThe editor's settings, and what it is offered: `mtlint help editors`\n"));
}

/* The names that a table gives to --format and --input-format, with what each is for. */
static void add_formats(struct buf *out)
{
    size_t count;
    const struct reporter *const *reporters = reporters_all(&count);
    buf_add_str(out, "Output, --format=NAME:\n");
    for (size_t i = 0; i < count; i++)
        buf_addf(out, "  %-10s %s%s\n", reporters[i]->name, reporters[i]->summary, i == 0 ? " (default)" : "");
    const struct reader *const *readers = readers_all(&count);
    buf_add_str(out, "\nInput, --input-format=NAME, else by the extension:\n");
    for (size_t i = 0; i < count; i++) {
        buf_addf(out, "  %-11s %s (%s", readers[i]->name, readers[i]->summary,
                 *readers[i]->extensions ? "" : "only by name");
        for (const char *const *e = readers[i]->extensions; *e; e++)
            buf_addf(out, e == readers[i]->extensions ? "%s" : " %s", *e);
        buf_add_str(out, ")\n");
    }
    buf_add_str(out, "  jsonl-docs  a JSON document a line in, its result a line out: `mtlint help cluster`\n");
}

static void add_categories(struct buf *out)
{
    const char *top = "";
    for (int c = 0; c < CATEGORY_COUNT; c++) {
        const char *t = category_top_level((enum category)c);
        if (strcmp(t, top) != 0)
            buf_addf(out, "%s%s:", c ? "\n" : "", t);
        buf_addf(out, " %s", category_name((enum category)c));
        top = t;
    }
    buf_add_byte(out, '\n');
}

static void add_signals(struct buf *out)
{
    for (int s = 0; s < SIGNAL_COUNT; s++)
        buf_addf(out, "  %6.3f  %s\n", segment_signal_weight((enum segment_signal)s),
                 segment_signal_what((enum segment_signal)s));
    buf_addf(out, "  %6.3f  bias\n", segment_bias());
}

/* The tag before the first word is none that a word has. */
static void add_tags(struct buf *out)
{
    for (int t = TAG_BOS + 1; t < TAG_COUNT; t++)
        buf_addf(out, "  %-8s %s\n", tag_name((enum word_tag)t), tag_meaning((enum word_tag)t));
}

static const struct command_spec *command_by_name(const char *name)
{
    const struct command_spec *c = command_table;
    while (c->name && strcmp(c->name, name) != 0)
        c++;
    return c->name ? c : NULL;
}

static void add_overview(struct buf *out, enum message_language messages)
{
    buf_add_str(out,
                message_in(messages,
                           "Usage: mtlint [COMMAND] [options] [FILE|DIR|-]...\n\n"
                           "Finds in a machine-translated article what a careful editor would mark.\n\nCommands:\n"));
    for (const struct command_spec *c = command_table; c->name; c++)
        buf_addf(out, "  %-12s %s\n", c->name, message_in(messages, c->summary));
    buf_add_str(out, message_in(messages, "\nTopics, `mtlint help TOPIC`:\n"));
    for (const struct help_topic *t = help_topics; t->name; t++)
        if (!command_by_name(t->name))
            buf_addf(out, "  %-12s %s\n", t->name, message_in(messages, t->summary));
    buf_add_str(out,
                message_in(messages, "\nExamples:\n"
                                     "  mtlint article.de.md              what is wrong with it, as an annotated diff\n"
                                     "  mtlint --format=unix articles/    one line a fault, for an editor\n"
                                     "  mtlint fix article.de.md          repair what is safe to repair\n"));
}

/* The lists that come from tables stand behind the text of their topic. */
static void add_topic(struct buf *out, const struct help_topic *t)
{
    buf_add_str(out, t->text);
    if (strcmp(t->name, "formats") == 0)
        add_formats(out);
    if (strcmp(t->name, "categories") == 0)
        add_categories(out);
    if (strcmp(t->name, "score") == 0)
        add_signals(out);
    if (strcmp(t->name, "analyze") == 0)
        add_tags(out);
}

static enum message_language messages_of(const struct options *o)
{
    return o->messages >= 0 ? (enum message_language)o->messages : o->locale;
}

enum exit_status help_answer(const struct options *o)
{
    struct buf out = BUF_EMPTY;
    if (o->version)
        buf_add_str(&out, "mtlint " MTLINT_VERSION "\n");
    else if (!o->command_named)
        add_overview(&out, messages_of(o));
    else
        add_usage(&out, command_spec_of(o->command), messages_of(o));
    enum exit_status status = print_text(o, &out);
    buf_release(&out);
    return status;
}

static enum exit_status unknown_topic(const char *topic)
{
    struct nearest near = nearest_to(topic);
    struct buf message = BUF_EMPTY;
    for (const struct command_spec *c = command_table; c->name; c++)
        nearest_offer(&near, c->name);
    for (const struct help_topic *t = help_topics; t->name; t++)
        nearest_offer(&near, t->name);
    buf_addf(&message, "there is no help on \"%s\"", topic);
    if (near.name)
        buf_addf(&message, "; did you mean `mtlint help %s`?", near.name);
    enum exit_status status = complain(buf_str(&message));
    buf_release(&message);
    return status;
}

/* 0 when the topic is known. A topic may say more about the command of its name. */
static int add_help(struct buf *out, const char *topic, enum message_language messages)
{
    const struct command_spec *command = command_by_name(topic);
    if (command)
        add_usage(out, command, messages);
    for (const struct help_topic *t = help_topics; t->name; t++)
        if (strcmp(t->name, topic) == 0) {
            buf_add_str(out, command ? "\n" : "");
            add_topic(out, t);
            return 0;
        }
    return command ? 0 : -1;
}

enum exit_status command_help(const struct options *o)
{
    struct buf out = BUF_EMPTY;
    const char *unknown = NULL;
    if (o->operands.len == 0)
        add_overview(&out, messages_of(o));
    for (size_t i = 0; i < o->operands.len && !unknown; i++) {
        if (i > 0)
            buf_add_byte(&out, '\n');
        if (add_help(&out, o->operands.items[i], messages_of(o)) != 0)
            unknown = o->operands.items[i];
    }
    enum exit_status status = unknown ? unknown_topic(unknown) : print_text(o, &out);
    buf_release(&out);
    return status;
}
