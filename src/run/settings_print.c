#include "run/settings_print.h"

#include <string.h>

#include "base/intern.h"
#include "run/small_file.h"

enum { LIST_MAX = 64 << 20 };

static void add_string(struct buf *out, const char *s)
{
    buf_addf(out, "%zu:%s;", s ? strlen(s) : 0, s ? s : "");
}

/* The bytes of files that the settings name. */
static void add_files(struct buf *out, const struct config *file, const config_texts *names)
{
    for (size_t i = 0; i < names->len; i++) {
        const char *name = names->items[i].text;
        struct buf path = BUF_EMPTY, bytes = BUF_EMPTY, err = BUF_EMPTY;
        buf_addf(&path, *name == '/' ? "%s%s" : "%s/%s", *name == '/' ? "" : file->dir, name);
        if (small_file_read(buf_str(&path), LIST_MAX, &bytes, &err) == SMALL_FILE_READ)
            buf_addf(out, "%016llx", (unsigned long long)hash_bytes(buf_str(&bytes), bytes.len));
        buf_add_byte(out, ';');
        buf_release(&path);
        buf_release(&bytes);
        buf_release(&err);
    }
    buf_add_byte(out, '\n');
}

static void add_section(struct buf *out, const struct config_section *s)
{
    struct own_words words = {0};
    for (size_t i = 0; i < s->rules.len; i++) {
        add_string(out, s->rules.items[i].selector.glob);
        add_string(out, s->rules.items[i].value);
    }
    if (s->own)
        vec_push(&words.lists, s->own);
    buf_addf(out, "%016llx\n", (unsigned long long)own_words_fingerprint(&words));
    vec_release(&words.lists);
    if (s == &s->file->top)
        add_files(out, s->file, &s->file->termbases);
}

uint64_t settings_print(const struct settings *s, const struct options *o)
{
    struct buf all = BUF_EMPTY;
    add_string(&all, s->language);
    add_string(&all, o->source);
    add_string(&all, s->source_pattern);
    buf_addf(&all, "%d %d %d\n", s->preview.value, s->min_severity.value, s->messages.value);
    for (size_t i = 0; i < s->sections.len; i++)
        add_section(&all, s->sections.items[i]);
    for (size_t i = 0; i < o->selectors.len; i++) {
        add_string(&all, o->selectors.items[i].glob);
        buf_addf(&all, "%d;", o->selectors.items[i].enable);
    }
    buf_addf(&all, "%d\n", o->no_prefilter);
    uint64_t hash = hash_bytes(buf_str(&all), all.len);
    buf_release(&all);
    return hash;
}
