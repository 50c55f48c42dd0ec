#include "run/config_words.h"

#include <stdlib.h>
#include <string.h>

#include "run/small_file.h"
#include "run/termbase_file.h"

enum { LIST_MAX = 16 << 20 };

/* "dir/name" as messages show it: beside the settings file. */
static char *beside(struct config *c, const char *name)
{
    const char *slash = strrchr(c->path, '/');
    if (name[0] == '/' || !slash)
        return arena_strdup(&c->arena, name);
    return arena_printf(&c->arena, "%.*s/%s", (int)(slash - c->path), c->path, name);
}

static const char *full(struct config *c, const char *name)
{
    return name[0] == '/' ? name : arena_printf(&c->arena, "%s/%s", c->dir, name);
}

static struct own_list *list_of(struct config_section *s)
{
    if (!s->own)
        s->own = own_list_new();
    return s->own;
}

/* line 0: a file that stands beside the settings, which nobody named. */
static void read_list(struct config *c, struct config_section *s, const char *name, enum inflect_as as, size_t line)
{
    struct buf bytes = BUF_EMPTY, why = BUF_EMPTY;
    char *shown = beside(c, name);
    size_t before = s->own ? own_list_count(s->own) : 0;
    enum small_file result = small_file_read(full(c, name), LIST_MAX, &bytes, &why);
    if (result == SMALL_FILE_READ && own_list_add_file(list_of(s), buf_str(&bytes), bytes.len, as, &why) != 0)
        buf_addf(&c->fault, "%s:%s", shown, buf_str(&why));
    else if (result == SMALL_FILE_READ)
        vec_push(&s->lists, (struct config_list){shown, as, own_list_count(s->own) - before, line});
    else if (line)
        buf_addf(&c->fault, "%s:%zu: %s %s", c->path, line, shown,
                 result == SMALL_FILE_MISSING ? "is not there" : buf_str(&why));
    else if (result == SMALL_FILE_REFUSED)
        buf_addf(&c->fault, "%s: %s", shown, buf_str(&why));
    buf_release(&bytes);
    buf_release(&why);
}

static void read_entry(struct config *c, struct config_section *s, const struct config_text *entry, enum inflect_as as)
{
    struct buf why = BUF_EMPTY;
    if (config_names_file(entry->text))
        read_list(c, s, entry->text, as, entry->line);
    else if (own_list_add(list_of(s), span_of(entry->text), as, &why) != 0)
        buf_addf(&c->fault, "%s:%zu: %s", c->path, entry->line, buf_str(&why));
    buf_release(&why);
}

static bool is_listed(const config_texts *entries, const char *name)
{
    for (size_t i = 0; i < entries->len; i++) {
        const char *entry = entries->items[i].text;
        if (strcmp(entry + 2 * (strncmp(entry, "./", 2) == 0), name) == 0)
            return true;
    }
    return false;
}

static void read_entries(struct config *c, struct config_section *s, const config_texts *entries, enum inflect_as as,
                         const char *usual)
{
    if (usual && !is_listed(entries, usual) && c->fault.len == 0)
        read_list(c, s, usual, as, 0);
    for (size_t i = 0; i < entries->len && c->fault.len == 0; i++)
        read_entry(c, s, &entries->items[i], as);
}

static void read_termbases(struct config *c)
{
    for (size_t i = 0; i < c->termbases.len && c->fault.len == 0; i++) {
        struct buf why = BUF_EMPTY;
        const struct config_text *t = &c->termbases.items[i];
        bool there = true;
        struct termbase *b = termbase_file_read(full(c, t->text), beside(c, t->text), &there, &why);
        if (b)
            vec_push(&c->terms, b);
        else if (there)
            buf_add_span(&c->fault, buf_span(&why));
        else
            buf_addf(&c->fault, "%s:%zu: %s", c->path, t->line, buf_str(&why));
        buf_release(&why);
    }
}

void config_read_words(struct config *c)
{
    read_entries(c, &c->top, &c->top.words, INFLECT_WORD, WORDS_NAME);
    read_entries(c, &c->top, &c->top.names, INFLECT_NAME, NAMES_NAME);
    for (size_t i = 0; i < c->overrides.len; i++) {
        read_entries(c, c->overrides.items[i], &c->overrides.items[i]->words, INFLECT_WORD, NULL);
        read_entries(c, c->overrides.items[i], &c->overrides.items[i]->names, INFLECT_NAME, NULL);
    }
    read_termbases(c);
}
