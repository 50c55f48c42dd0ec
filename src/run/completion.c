#include "run/completion.h"

#include <ctype.h>
#include <string.h>

#include "lang/lang.h"
#include "run/choices.h"
#include "run/help.h"

static void add_topics(struct completion_place *p)
{
    for (const struct command_spec *c = command_table; c->name; c++)
        vec_push(&p->words, span_of(c->name));
    for (const struct help_topic *t = help_topics; t->name; t++)
        vec_push(&p->words, span_of(t->name));
}

static void add_languages(struct completion_place *p)
{
    for (const struct lang *const *l = langs_all(); *l; l++)
        vec_push(&p->words, span_of((*l)->tag));
}

/* A word in small letters is to be written as it stands, one in capitals says what stands in its place. */
static void add_name(struct completion_place *p, struct span name)
{
    if (islower((unsigned char)name.ptr[0]))
        vec_push(&p->words, name);
    else if (span_is(name, "FILE"))
        p->files = true;
    else if (span_is(name, "DIR"))
        p->directories = true;
    else if (span_is(name, "ID") || span_is(name, "GLOB"))
        p->rules = true;
    else if (span_is(name, "TOPIC"))
        add_topics(p);
    else if (span_is(name, "TAG"))
        add_languages(p);
}

static struct completion_place place_of(const char *pattern)
{
    struct completion_place p = {0};
    while (*pattern) {
        size_t len = 0;
        while (isalnum((unsigned char)pattern[len]) || (len && pattern[len] == '-'))
            len++;
        if (len)
            add_name(&p, (struct span){pattern, len});
        pattern += len ? len : 1;
    }
    return p;
}

struct completion_place completion_of_operands(const struct command_spec *c)
{
    return place_of(c->operands);
}

struct completion_place completion_of_value(const struct option_spec *s)
{
    const char *names[MOST_CHOICES];
    size_t count = option_choices(s->name, names);
    struct completion_place p = {0};
    if (!count)
        return place_of(s->argument);
    for (size_t i = 0; i < count; i++)
        vec_push(&p.words, span_of(names[i]));
    return p;
}

void completion_release(struct completion_place *p)
{
    vec_release(&p->words);
}

void completion_add_words(struct buf *out, const struct completion_place *p)
{
    for (size_t i = 0; i < p->words.len; i++) {
        if (i > 0)
            buf_add_byte(out, ' ');
        buf_add_span(out, p->words.items[i]);
    }
}

void completion_add_quoted(struct buf *out, const char *text, bool fish)
{
    buf_add_byte(out, '\'');
    for (const char *p = text; *p; p++) {
        if (fish && (*p == '\'' || *p == '\\'))
            buf_add_byte(out, '\\');
        else if (*p == '\'')
            buf_add_str(out, "'\\'");
        buf_add_byte(out, *p);
    }
    buf_add_byte(out, '\'');
}

void completion_add_valued(struct buf *out, const char *between)
{
    const char *before = "";
    for (const struct option_spec *s = option_table; s->name; s++) {
        if (!s->argument)
            continue;
        buf_addf(out, "%s--%s", before, s->name);
        before = between;
        if (s->letter)
            buf_addf(out, "%s-%c", between, s->letter);
    }
}

void completion_add_commands(struct buf *out, const char *between)
{
    for (const struct command_spec *c = command_table; c->name; c++)
        buf_addf(out, "%s%s", c == command_table ? "" : between, c->name);
}
