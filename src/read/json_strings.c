/* Catalogues of strings in JSON, as programs load them: an object of texts by keys, objects and arrays in it. Also ARB
 * and the messages.json of browser extensions. */
#include <stdio.h>

#include "read/catalogue.h"
#include "read/json_text.h"
#include "read/reader.h"

/* An array or object that is open. */
struct level {
    bool is_array;
    size_t items;
};

struct json_reading {
    struct json_cursor c;
    struct catalogue all;
    struct level open[CATALOGUE_DEPTH_MAX];
    size_t depth;
};

static int open_level(struct json_reading *r)
{
    if (r->depth == CATALOGUE_DEPTH_MAX)
        return json_refuse(&r->c, "the brackets are nested too deep");
    r->open[r->depth++] = (struct level){.is_array = json_peek(&r->c) == '['};
    r->c.at++;
    json_skip_blanks(&r->c);
    return 0;
}

/* A text or a number and the like; the key is open. */
static int take_leaf(struct json_reading *r)
{
    size_t from = r->c.at, to;
    bool is_text = json_peek(&r->c) == '"';
    if ((is_text ? json_take_string(&r->c, &from, &to) : json_skip_value(&r->c)) != 0)
        return -1;
    catalogue_add(&r->all, from, is_text ? to : r->c.at, is_text);
    catalogue_close(&r->all);
    return 0;
}

/* The key, or the number of an item of an array. */
static int take_key(struct json_reading *r, struct level *level)
{
    char number[24];
    size_t from, to;
    struct span key = {number, (size_t)snprintf(number, sizeof(number), "%zu", level->items++)};
    if (!level->is_array) {
        if (json_take_string(&r->c, &from, &to) != 0)
            return -1;
        key = (struct span){r->c.source->bytes + from, to - from};
        if (!json_take(&r->c, ':'))
            return json_refuse(&r->c, "a colon should stand here");
    }
    catalogue_open(&r->all, key);
    return 0;
}

/* One step inside the innermost bracket: an item, or the bracket's end. */
static int take_item(struct json_reading *r)
{
    struct level *level = &r->open[r->depth - 1];
    if (json_take(&r->c, level->is_array ? ']' : '}')) {
        if (--r->depth > 0)
            catalogue_close(&r->all);
        return 0;
    }
    if (level->items > 0 && !json_take(&r->c, ','))
        return json_refuse(&r->c, "a comma or a closing bracket should stand here");
    if (take_key(r, level) != 0)
        return -1;
    char first = json_peek(&r->c);
    return first == '{' || first == '[' ? open_level(r) : take_leaf(r);
}

static int take_all(struct json_reading *r)
{
    json_skip_blanks(&r->c);
    if (json_peek(&r->c) != '{')
        return json_refuse(&r->c, "a JSON object should stand here: texts by their keys");
    int status = open_level(r);
    while (status == 0 && r->depth > 0)
        status = take_item(r);
    if (status == 0 && r->c.at < r->c.end)
        return json_refuse(&r->c, "nothing may stand behind the object");
    return status;
}

static void decode(const struct catalogue *c, const struct catalogue_value *v, struct mapped_text *out)
{
    json_decode(c->doc->source, v->from, v->to, out);
}

static int read_json(struct document *doc, struct buf *err)
{
    const struct source *s = doc->source;
    struct json_reading r = {.c = {s, err, s->has_bom ? 3 : 0, s->len}, .all = {.doc = doc}};
    int status = reader_check_size(s, err);
    doc->reserved = "\"\\\t\n\r";
    if (status == 0)
        status = take_all(&r);
    if (status == 0)
        catalogue_write(&r.all, decode);
    catalogue_release(&r.all);
    return status;
}

static const char *const extensions[] = {".json", ".arb", NULL};

const struct reader reader_json = {
    .name = "json",
    .extensions = extensions,
    .summary = "catalogue of strings: texts by keys, in files that are named themselves",
    .read = read_json,
    .only_named = true,
};
