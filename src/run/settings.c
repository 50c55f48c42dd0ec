#include "run/settings.h"

#include <string.h>

static void take_number(struct setting *to, const struct config_section *s, const struct config_number *n)
{
    if (n->line)
        *to = (struct setting){n->value, {FROM_CONFIG, s->file, n->line}};
}

static void take_section(struct settings *to, const struct config_section *s)
{
    vec_push(&to->sections, s);
    take_number(&to->preview, s, &s->preview);
    take_number(&to->min_severity, s, &s->min_severity);
    take_number(&to->fail_on, s, &s->fail_on);
    take_number(&to->messages, s, &s->messages);
    take_number(&to->address, s, &s->address);
    if (s->language.line) {
        to->language = s->language.text;
        to->language_from = (struct origin){FROM_CONFIG, s->file, s->language.line};
    }
    if (s->source_pattern.line) {
        to->source_pattern = s->source_pattern.text;
        to->source_pattern_from = (struct origin){FROM_CONFIG, s->file, s->source_pattern.line};
    }
}

/* The path from where the globs of the file count; false when it stands elsewhere. */
static bool path_below(const struct config *c, struct span path, struct span *below)
{
    size_t len = strlen(c->glob_dir);
    if (path.len <= len || memcmp(path.ptr, c->glob_dir, len) != 0 || path.ptr[len] != '/')
        return false;
    *below = (struct span){path.ptr + len + 1, path.len - len - 1};
    return true;
}

static void take_config(struct settings *to, const struct config *c, struct span path)
{
    struct span below;
    take_section(to, &c->top);
    if (c->max_penalty_line) {
        to->max_penalty = c->max_penalty;
        to->max_penalty_from = (struct origin){FROM_CONFIG, c, c->max_penalty_line};
    }
    for (size_t i = 0; c->overrides.len > i && path_below(c, path, &below); i++)
        if (path_globs_cover(&c->overrides.items[i]->files, below))
            take_section(to, c->overrides.items[i]);
}

static void take_options(struct settings *s, const struct options *o)
{
    const struct origin from = {.kind = FROM_COMMAND_LINE};
    if (o->preview)
        s->preview = (struct setting){true, from};
    if (o->min_severity >= 0)
        s->min_severity = (struct setting){o->min_severity, from};
    if (o->fail_on >= 0)
        s->fail_on = (struct setting){o->fail_on, from};
    if (o->messages >= 0)
        s->messages = (struct setting){o->messages, from};
    if (o->address >= 0)
        s->address = (struct setting){o->address, from};
    if (o->max_penalty >= 0) {
        s->max_penalty = o->max_penalty;
        s->max_penalty_from = from;
    }
    if (o->language) {
        s->language = o->language;
        s->language_from = from;
    }
    if (o->source_pattern) {
        s->source_pattern = o->source_pattern;
        s->source_pattern_from = from;
    }
}

void settings_find(struct settings *s, const struct config_chain *chain, struct span below, const char *hint,
                   const struct options *o)
{
    struct buf path = BUF_EMPTY;
    *s = (struct settings){.language = "de",
                           .fail_on = {.value = SEVERITY_MAJOR},
                           .messages = {(int)o->locale, {.kind = FROM_LOCALE}},
                           .max_penalty = -1};
    if (chain) {
        buf_addf(&path, "%s/", chain->dir);
        buf_add_span(&path, below);
    }
    for (size_t i = 0; chain && i < chain->files.len; i++)
        take_config(s, chain->files.items[i], buf_span(&path));
    if (hint && *hint) {
        s->language = hint;
        s->language_from = (struct origin){.kind = FROM_DOCUMENT};
    }
    take_options(s, o);
    buf_release(&path);
}

void settings_release(struct settings *s)
{
    vec_release(&s->sections);
}

void origin_add(struct buf *out, const struct origin *from)
{
    switch (from->kind) {
    case FROM_DEFAULT:
        buf_add_str(out, "default");
        break;
    case FROM_CONFIG:
        buf_addf(out, "%s:%zu", from->file->path, from->line);
        break;
    case FROM_DOCUMENT:
        buf_add_str(out, "the document");
        break;
    case FROM_COMMAND_LINE:
        buf_add_str(out, "command line");
        break;
    case FROM_LOCALE:
        buf_add_str(out, "locale");
        break;
    }
}
