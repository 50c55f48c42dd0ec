/* Reads the file that baseline.c writes, also when a formatter or a merge has laid it out anew. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/source.h"
#include "run/baseline.h"
#include "run/json_value.h"

/* Walks through the text for the lines on which objects begin: the JSON reader does not tell. */
struct object_lines {
    const char *bytes;
    size_t len, at, line;
};

/* The line of the next "{" that is in no string; 0 when there is none. */
static size_t next_object(struct object_lines *o)
{
    bool string = false;
    while (o->at < o->len) {
        char c = o->bytes[o->at++];
        if (c == '\n')
            o->line++;
        else if (string && c == '\\')
            o->at++;
        else if (c == '"')
            string = !string;
        else if (c == '{' && !string)
            return o->line;
    }
    return 0;
}

static bool read_fingerprint(struct span text, uint64_t *fingerprint)
{
    *fingerprint = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        unsigned digit = c >= '0' && c <= '9'   ? (unsigned)(c - '0')
                         : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10
                                                : 16;
        if (digit == 16)
            return false;
        *fingerprint = *fingerprint << 4 | digit;
    }
    return text.len == 16;
}

static int read_entry(struct baseline *b, const struct json_value *v, size_t line, struct buf *err)
{
    struct span path = json_value_span(json_value_member(v, "path"));
    struct span rule = json_value_span(json_value_member(v, "rule"));
    struct span text = json_value_span(json_value_member(v, "text"));
    struct baseline_entry e = {.line = line};
    if (path.len == 0 || rule.len == 0 ||
        !read_fingerprint(json_value_span(json_value_member(v, "fingerprint")), &e.fingerprint)) {
        buf_addf(err, "%s:%zu: this entry needs a \"path\", a \"rule\" and a \"fingerprint\" of 16 hexadecimal digits",
                 b->name, line);
        return -1;
    }
    e.path = baseline_number_path(b, path);
    e.rule = arena_span(&b->arena, rule).ptr;
    e.text = arena_strndup(&b->arena, text.ptr ? text.ptr : "", text.len);
    vec_push(&b->entries, e);
    return 0;
}

static int read_entries(struct baseline *b, const struct json_value *root, const struct source *s, struct buf *err)
{
    const struct json_value *entries = json_value_member(root, "entries");
    struct object_lines lines = {s->bytes, s->len, 0, 1};
    int result = 0;
    if (json_value_number(json_value_member(root, "version"), 0) != 1 || !json_value_is_array(entries)) {
        buf_addf(err, "%s: is no baseline of this version of mtlint; write it anew with `mtlint baseline`", b->name);
        return -1;
    }
    next_object(&lines); /* the whole */
    for (size_t i = 0; i < json_value_count(entries) && result == 0; i++)
        result = read_entry(b, json_value_item(entries, i), next_object(&lines), err);
    return result;
}

static int compare_entries(const void *a, const void *b)
{
    const struct baseline_entry *x = a, *y = b;
    if (x->path != y->path)
        return x->path < y->path ? -1 : 1;
    return (x->fingerprint > y->fingerprint) - (x->fingerprint < y->fingerprint);
}

/* A file that is not there was removed, or it has another name now. */
static void find_gone(struct baseline *b)
{
    struct buf path = BUF_EMPTY;
    for (uint32_t id = 0; id < b->of_path.len; id++) {
        buf_clear(&path);
        if (intern_span(&b->paths, id).ptr[0] != '/')
            buf_addf(&path, "%s/", b->dir);
        buf_add_span(&path, intern_span(&b->paths, id));
        b->of_path.items[id].gone = access(buf_str(&path), F_OK) != 0;
    }
    buf_release(&path);
}

struct by_fingerprint {
    uint64_t fingerprint;
    uint32_t entry;
};

static int compare_fingerprints(const void *a, const void *b)
{
    const struct by_fingerprint *x = a, *y = b;
    if (x->fingerprint != y->fingerprint)
        return x->fingerprint < y->fingerprint ? -1 : 1;
    return (x->entry > y->entry) - (x->entry < y->entry);
}

static void index_moved(struct baseline *b)
{
    VEC_OF(struct by_fingerprint) moved = {0};
    for (uint32_t i = 0; i < b->entries.len; i++)
        if (b->of_path.items[b->entries.items[i].path].gone)
            vec_push(&moved, (struct by_fingerprint){b->entries.items[i].fingerprint, i});
    if (moved.len > 1)
        qsort(moved.items, moved.len, sizeof(*moved.items), compare_fingerprints);
    for (size_t i = 0; i < moved.len; i++)
        vec_push(&b->moved, moved.items[i].entry);
    vec_release(&moved);
}

static int read_source(struct baseline *b, const struct source *s, struct buf *err)
{
    struct buf why = BUF_EMPTY;
    size_t start = s->has_bom ? 3 : 0;
    struct json_value *root = json_value_parse(s->bytes + start, s->len - start, &why);
    int result = -1;
    if (root)
        result = read_entries(b, root, s, err);
    else
        buf_addf(err, "%s: is %s", b->name, buf_str(&why));
    json_value_free(root);
    buf_release(&why);
    return result;
}

struct baseline *baseline_load(const char *name, struct buf *err)
{
    struct source s = {0};
    struct baseline *b = NULL;
    if (source_read(&s, name, err) != 0 || !(b = baseline_new(name, err)) || read_source(b, &s, err) != 0) {
        source_release(&s);
        baseline_free(b);
        return NULL;
    }
    source_release(&s);
    if (b->entries.len > 1)
        qsort(b->entries.items, b->entries.len, sizeof(*b->entries.items), compare_entries);
    find_gone(b);
    index_moved(b);
    return b;
}
