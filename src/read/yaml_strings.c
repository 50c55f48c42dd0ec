/* Catalogues of strings in YAML, as Rails and others load them: texts by keys, mappings and lists in it. */
#include <stdio.h>
#include <yaml.h>

#include "read/catalogue.h"
#include "read/reader.h"
#include "read/yaml_scalar.h"

struct level {
    bool is_list;
    size_t items;
};

struct yaml_reading {
    yaml_parser_t parser;
    yaml_event_t event; /* the one that was read last, when `open` */
    bool open;
    struct catalogue all;
    struct buf *err;
    struct level levels[CATALOGUE_DEPTH_MAX];
    size_t depth;
    bool has_key;       /* of the innermost mapping: its value is next */
    size_t points, at;  /* a place in code points, as libyaml counts, and in bytes */
    size_t gap;         /* where the last event ends, in bytes */
    bool in_flow_plain; /* a text without quotation marks stands inside brackets */
    size_t flow;        /* brackets that are open */
};

static const struct source *source_of(const struct yaml_reading *r)
{
    return r->all.doc->source;
}

/* --- places */

/* The byte of a place that is not before the last one asked for. */
static size_t byte_of(struct yaml_reading *r, size_t index)
{
    const struct source *s = source_of(r);
    for (; r->points < index && r->at < s->len; r->points++)
        do
            r->at++;
        while (r->at < s->len && ((unsigned char)s->bytes[r->at] & 0xC0) == 0x80);
    return r->at;
}

static int refuse(struct yaml_reading *r, const char *what)
{
    return reader_refuse(source_of(r), byte_of(r, r->event.start_mark.index), r->err, "%s", what);
}

static int refuse_syntax(struct yaml_reading *r)
{
    const yaml_parser_t *p = &r->parser;
    bool unreadable = p->error == YAML_READER_ERROR;
    size_t index = p->problem_mark.index > p->context_mark.index ? p->problem_mark.index : p->context_mark.index;
    size_t at = unreadable ? p->problem_offset : byte_of(r, index);
    return reader_refuse(source_of(r), at < source_of(r)->len ? at : source_of(r)->len, r->err,
                         "not valid YAML: %s%s%s", p->problem ? p->problem : "unknown problem", p->context ? ", " : "",
                         p->context ? p->context : "");
}

/* Comments between two events: no text of YAML is there. */
static void note_comments(struct yaml_reading *r, size_t from, size_t to)
{
    const char *bytes = source_of(r)->bytes;
    for (size_t at = from; at < to; at++) {
        if (bytes[at] != '#' || (at > 0 && !strchr(" \t\r\n", bytes[at - 1])))
            continue;
        size_t start = at;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r')
            at++;
        vec_push(&r->all.doc->comments, (struct comment){.off = (uint32_t)start,
                                                         .len = (uint32_t)(at - start),
                                                         .inner_off = (uint32_t)start + 1,
                                                         .inner_len = (uint32_t)(at - start - 1)});
    }
}

static int next_event(struct yaml_reading *r)
{
    if (r->open)
        yaml_event_delete(&r->event);
    r->open = yaml_parser_parse(&r->parser, &r->event);
    if (!r->open)
        return refuse_syntax(r);
    size_t start = byte_of(r, r->event.start_mark.index);
    if (start > r->gap) {
        note_comments(r, r->gap, start);
        r->gap = start;
    }
    return 0;
}

/* --- values */

static enum yaml_style style_of(yaml_scalar_style_t style)
{
    return style == YAML_SINGLE_QUOTED_SCALAR_STYLE   ? YAML_STYLE_SINGLE
           : style == YAML_DOUBLE_QUOTED_SCALAR_STYLE ? YAML_STYLE_DOUBLE
           : style == YAML_PLAIN_SCALAR_STYLE         ? YAML_STYLE_PLAIN
                                                      : YAML_STYLE_BLOCK;
}

static struct span scalar_text(const struct yaml_reading *r)
{
    return (struct span){(const char *)r->event.data.scalar.value, r->event.data.scalar.length};
}

/* Whether the scalar at hand is a text, or says that there is none. */
static bool is_text(const struct yaml_reading *r)
{
    const char *tag = (const char *)r->event.data.scalar.tag;
    if (tag)
        return strcmp(tag, "!") == 0 || strcmp(tag, YAML_STR_TAG) == 0;
    return r->event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE || !yaml_scalar_is_typed(scalar_text(r));
}

static void take_scalar(struct yaml_reading *r)
{
    struct span text = scalar_text(r);
    enum yaml_style style = style_of(r->event.data.scalar.style);
    size_t from = byte_of(r, r->event.start_mark.index), to = byte_of(r, r->event.end_mark.index);
    bool plain = style == YAML_STYLE_PLAIN;
    r->gap = to;
    yaml_scalar_inside(source_of(r), style, &from, &to);
    struct catalogue_value *v = catalogue_add(&r->all, from, to, is_text(r));
    v->style = (int)style;
    v->text = (uint32_t)r->all.texts.len;
    v->text_len = plain && yaml_scalar_is_null(text) ? 0 : (uint32_t)text.len;
    buf_add(&r->all.texts, text.ptr, v->text_len);
    r->in_flow_plain = r->in_flow_plain || (plain && r->flow > 0);
}

static int open_level(struct yaml_reading *r)
{
    bool is_list = r->event.type == YAML_SEQUENCE_START_EVENT;
    bool flow = is_list ? r->event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
                        : r->event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    if (r->depth == CATALOGUE_DEPTH_MAX)
        return refuse(r, "lists and mappings are nested too deeply; write them flatter");
    r->levels[r->depth++] = (struct level){.is_list = is_list};
    r->flow += flow || r->flow > 0;
    r->has_key = false;
    return 0;
}

static void end_value(struct yaml_reading *r)
{
    if (r->depth > 0)
        catalogue_close(&r->all);
    r->has_key = false;
}

/* A key of a mapping, or the number of an item of a list. */
static int take_key(struct yaml_reading *r, struct level *level)
{
    char number[24];
    struct span key = {number, (size_t)snprintf(number, sizeof(number), "%zu", level->items++)};
    if (!level->is_list) {
        if (r->event.type != YAML_SCALAR_EVENT)
            return refuse(r, "a key has to be a plain word; put one that begins with * in quotes");
        key = scalar_text(r);
        r->gap = byte_of(r, r->event.end_mark.index);
    }
    r->has_key = true;
    catalogue_open(&r->all, key);
    return 0;
}

/* The event at hand, which is a value whose key is open. */
static int take_value(struct yaml_reading *r)
{
    if (r->event.type == YAML_MAPPING_START_EVENT || r->event.type == YAML_SEQUENCE_START_EVENT)
        return open_level(r);
    size_t from = byte_of(r, r->event.start_mark.index);
    if (r->event.type == YAML_SCALAR_EVENT)
        take_scalar(r);
    else /* an alias: what it stands for is checked where it is written */
        catalogue_add(&r->all, from, byte_of(r, r->event.end_mark.index), false);
    end_value(r);
    return 0;
}

static int take_event(struct yaml_reading *r)
{
    struct level *level = &r->levels[r->depth - 1];
    if (r->event.type == YAML_MAPPING_END_EVENT || r->event.type == YAML_SEQUENCE_END_EVENT) {
        r->flow -= r->flow > 0;
        r->depth--;
        end_value(r);
        return 0;
    }
    if (level->is_list || !r->has_key) {
        if (take_key(r, level) != 0)
            return -1;
        if (!level->is_list)
            return 0;
    }
    return take_value(r);
}

static int take_document(struct yaml_reading *r)
{
    if (next_event(r) != 0 || next_event(r) != 0) /* the stream; the document, or the end of the stream */
        return -1;
    if (r->event.type == YAML_STREAM_END_EVENT)
        return 0;
    if (next_event(r) != 0)
        return -1;
    if (r->event.type != YAML_MAPPING_START_EVENT)
        return refuse(r, "a mapping should stand here: texts by their keys");
    if (open_level(r) != 0)
        return -1;
    while (r->depth > 0)
        if (next_event(r) != 0 || take_event(r) != 0)
            return -1;
    if (next_event(r) != 0 || next_event(r) != 0)
        return -1;
    return r->event.type == YAML_STREAM_END_EVENT
               ? 0
               : refuse(r, "a second document begins; one file is one list, take the \"---\" out");
}

static void decode(const struct catalogue *c, const struct catalogue_value *v, struct mapped_text *out)
{
    struct span text = {buf_str(&c->texts) + v->text, v->text_len};
    yaml_scalar_map(c->doc->source, (enum yaml_style)v->style, v->from, v->to, text, out);
}

static int read_yaml(struct document *doc, struct buf *err)
{
    const struct source *s = doc->source;
    struct yaml_reading r = {.all = {.doc = doc}, .err = err, .at = s->has_bom ? 3 : 0};
    if (reader_check_size(s, err) != 0)
        return -1;
    r.gap = r.at;
    if (!yaml_parser_initialize(&r.parser))
        BUG("no memory for the YAML parser");
    yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r.parser, (const unsigned char *)s->bytes + r.at, s->len - r.at);
    int status = take_document(&r);
    if (r.open)
        yaml_event_delete(&r.event);
    yaml_parser_delete(&r.parser);
    doc->reserved = r.in_flow_plain ? "\"'\\\t\n\r:#,[]{}" : "\"'\\\t\n\r:#";
    if (status == 0)
        catalogue_write(&r.all, decode);
    catalogue_release(&r.all);
    return status;
}

static const char *const extensions[] = {".yaml", ".yml", NULL};

const struct reader reader_yaml = {
    .name = "yaml",
    .extensions = extensions,
    .summary = "catalogue of strings: texts by keys, in files that are named themselves",
    .read = read_yaml,
    .only_named = true,
};
