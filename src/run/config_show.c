#include "run/config_show.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon/own_words.h"
#include "run/choices.h"

enum { NAME_COLUMNS = 14, VALUE_COLUMNS = 36 };

/* One value on its way out, whatever the form. Kind: "language", "rule", "words" ... */
struct row {
    const char *kind, *value, *pattern; /* pattern: of a rule; else NULL */
    long count;                         /* of a list of words; -1 for anything else */
    struct origin from;
};

typedef void (*row_visitor)(void *arg, const struct row *row);

static const char *choice_name(const char *option, int value)
{
    const char *names[MOST_CHOICES];
    size_t count = option_choices(option, names);
    return value >= 0 && (size_t)value < count ? names[value] : "";
}

static struct origin from_line(const struct config *c, size_t line)
{
    return (struct origin){FROM_CONFIG, c, line};
}

static void visit_single(const struct settings *s, row_visitor visit, void *arg)
{
    struct buf limit = BUF_EMPTY;
    if (s->max_penalty >= 0)
        buf_addf(&limit, "%.10g", s->max_penalty);
    else
        buf_add_str(&limit, "none");
    const struct row rows[] = {
        {"language", s->language, NULL, -1, s->language_from},
        {"source-pattern", s->source_pattern ? s->source_pattern : "none", NULL, -1, s->source_pattern_from},
        {"address", choice_name("address", s->address.value), NULL, -1, s->address.from},
        {"preview", s->preview.value ? "true" : "false", NULL, -1, s->preview.from},
        {"min-severity", choice_name("min-severity", s->min_severity.value), NULL, -1, s->min_severity.from},
        {"fail-on", choice_name("fail-on", s->fail_on.value), NULL, -1, s->fail_on.from},
        {"max-penalty", buf_str(&limit), NULL, -1, s->max_penalty_from},
        {"messages", choice_name("messages", s->messages.value), NULL, -1, s->messages.from},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        visit(arg, &rows[i]);
    buf_release(&limit);
}

/* The weakest first: the last that matches a rule wins. */
static void visit_rules(const struct shown_file *f, row_visitor visit, void *arg)
{
    const struct settings *s = f->settings;
    for (size_t i = 0; i < s->sections.len; i++)
        for (size_t k = 0; k < s->sections.items[i]->rules.len; k++) {
            const struct config_rule *r = &s->sections.items[i]->rules.items[k];
            visit(arg, &(struct row){"rule", r->value, r->selector.glob, -1,
                                     from_line(s->sections.items[i]->file, r->line)});
        }
    for (size_t i = 0; i < f->options->selectors.len; i++) {
        const struct selector *one = &f->options->selectors.items[i];
        visit(arg, &(struct row){"rule", one->enable ? "on" : "off", one->glob, -1, {.kind = FROM_COMMAND_LINE}});
    }
}

static void visit_entries(const struct config_section *s, const config_texts *entries, const char *kind,
                          row_visitor visit, void *arg)
{
    for (size_t i = 0; i < entries->len; i++)
        if (!config_names_file(entries->items[i].text))
            visit(arg,
                  &(struct row){kind, entries->items[i].text, NULL, -1, from_line(s->file, entries->items[i].line)});
}

static void visit_words(const struct settings *settings, row_visitor visit, void *arg)
{
    for (size_t i = 0; i < settings->sections.len; i++) {
        const struct config_section *s = settings->sections.items[i];
        for (size_t k = 0; k < s->lists.len; k++) {
            const struct config_list *l = &s->lists.items[k];
            visit(arg, &(struct row){l->as == INFLECT_NAME ? "names" : "words", l->path, NULL, (long)l->count,
                                     from_line(s->file, l->line)});
        }
        visit_entries(s, &s->words, "words", visit, arg);
        visit_entries(s, &s->names, "names", visit, arg);
    }
}

static void visit_termbases(const struct config_chain *chain, row_visitor visit, void *arg)
{
    for (size_t i = 0; i < chain->files.len; i++) {
        const struct config *c = chain->files.items[i];
        for (size_t k = 0; k < c->termbases.len; k++)
            visit(arg, &(struct row){"termbase", c->termbases.items[k].text, NULL, -1,
                                     from_line(c, c->termbases.items[k].line)});
    }
}

/* --- text */

static void add_origin(struct buf *out, const struct origin *from)
{
    if (from->kind == FROM_CONFIG && !from->line)
        buf_addf(out, "beside %s", from->file->path);
    else
        origin_add(out, from);
}

static void add_line(struct buf *out, const char *name, const char *value, const char *origin)
{
    buf_addf(out, "  %-*s %-*s %s\n", NAME_COLUMNS, name, VALUE_COLUMNS, value, origin);
}

static void add_row(void *arg, const struct row *row)
{
    struct buf value = BUF_EMPTY, origin = BUF_EMPTY;
    if (row->pattern)
        buf_addf(&value, "%s: ", row->pattern);
    buf_add_str(&value, row->value);
    if (row->count >= 0)
        buf_addf(&value, " (%ld)", row->count);
    add_origin(&origin, &row->from);
    add_line(arg, row->kind, buf_str(&value), buf_str(&origin));
    buf_release(&value);
    buf_release(&origin);
}

void config_show_text(struct buf *out, const struct shown_file *f)
{
    buf_addf(out, "%s\n", f->path);
    for (size_t i = f->chain->files.len; i-- > 0;)
        buf_addf(out, "  %-*s %s\n", NAME_COLUMNS, "settings", f->chain->files.items[i]->path);
    if (f->chain->files.len == 0)
        buf_addf(out, "  %-*s none\n", NAME_COLUMNS, "settings");
    if (f->ignored_by)
        add_line(out, "ignored", "yes", f->ignored_by);
    visit_single(f->settings, add_row, out);
    visit_rules(f, add_row, out);
    visit_words(f->settings, add_row, out);
    visit_termbases(f->chain, add_row, out);
}

/* --- JSON */

static void put_origin(struct json *j, const struct origin *from)
{
    static const char *const kinds[] = {"default", "config", "document", "command-line", "locale"};
    json_key(j, "from");
    json_open(j, '{');
    json_member_str(j, "kind", kinds[from->kind]);
    if (from->kind == FROM_CONFIG)
        json_member_str(j, "path", from->file->path);
    if (from->kind == FROM_CONFIG && from->line)
        json_member_uint(j, "line", from->line);
    json_close(j, '}');
}

static void put_single(void *arg, const struct row *row)
{
    struct json *j = arg;
    json_key(j, row->kind);
    json_open(j, '{');
    json_key(j, "value");
    if (strcmp(row->value, "true") == 0 || strcmp(row->value, "false") == 0)
        json_bool(j, row->value[0] == 't');
    else if (strcmp(row->value, "none") == 0)
        json_none(j);
    else if (isdigit((unsigned char)row->value[0]))
        json_double(j, strtod(row->value, NULL));
    else
        json_str(j, row->value);
    put_origin(j, &row->from);
    json_close(j, '}');
}

static void put_item(void *arg, const struct row *row)
{
    struct json *j = arg;
    json_open(j, '{');
    json_member_str(j, "kind", row->kind);
    if (row->pattern)
        json_member_str(j, "pattern", row->pattern);
    json_member_str(j, "value", row->value);
    if (row->count >= 0)
        json_member_uint(j, "count", (uint64_t)row->count);
    put_origin(j, &row->from);
    json_close(j, '}');
}

void config_show_json(struct json *j, const struct shown_file *f)
{
    struct buf fingerprint = BUF_EMPTY;
    json_open(j, '{');
    json_member_str(j, "path", f->path);
    json_key(j, "settings");
    json_open(j, '[');
    for (size_t i = f->chain->files.len; i-- > 0;)
        json_str(j, f->chain->files.items[i]->path);
    json_close(j, ']');
    json_key(j, "ignored_by");
    if (f->ignored_by)
        json_str(j, f->ignored_by);
    else
        json_none(j);
    visit_single(f->settings, put_single, j);
    json_key(j, "rules");
    json_open(j, '[');
    visit_rules(f, put_item, j);
    json_close(j, ']');
    json_key(j, "words");
    json_open(j, '[');
    visit_words(f->settings, put_item, j);
    json_close(j, ']');
    json_key(j, "termbases");
    json_open(j, '[');
    visit_termbases(f->chain, put_item, j);
    json_close(j, ']');
    buf_addf(&fingerprint, "%016llx", (unsigned long long)f->profile->fingerprint);
    json_member_str(j, "fingerprint", buf_str(&fingerprint));
    json_close(j, '}');
    buf_release(&fingerprint);
}
