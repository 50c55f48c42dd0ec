#include "run/settings_print.h"

#include <string.h>

#include "base/intern.h"

static void add_string(struct buf *out, const char *s)
{
    buf_addf(out, "%zu:%s;", s ? strlen(s) : 0, s ? s : "");
}

static void add_termbases(struct buf *out, const struct config *file)
{
    for (size_t i = 0; i < file->terms.len; i++)
        buf_addf(out, "%016llx;", (unsigned long long)file->terms.items[i]->fingerprint);
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
        add_termbases(out, s->file);
}

uint64_t settings_print(const struct settings *s, const struct options *o)
{
    struct buf all = BUF_EMPTY;
    add_string(&all, s->language);
    add_string(&all, o->source);
    add_string(&all, s->source_pattern);
    buf_addf(&all, "%d %d %d %d\n", s->preview.value, s->min_severity.value, s->messages.value, s->address.value);
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
