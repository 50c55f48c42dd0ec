#include "engine/yaml_tree.h"

#include <stdlib.h>
#include <yaml.h>

enum { YAML_DEPTH_MAX = 16 };

struct reading {
    yaml_parser_t parser;
    yaml_event_t event; /* the one that was read last */
    bool open;          /* event has to be freed */
    struct arena *arena;
    size_t line;
    struct buf *err;
};

static bool refuse(struct reading *r, size_t line, const char *message)
{
    r->line = line + 1;
    buf_add_str(r->err, message);
    return false;
}

static bool next_event(struct reading *r)
{
    if (r->open)
        yaml_event_delete(&r->event);
    r->open = yaml_parser_parse(&r->parser, &r->event);
    if (r->open)
        return true;
    const yaml_parser_t *p = &r->parser;
    size_t line = p->problem_mark.line > p->context_mark.line ? p->problem_mark.line : p->context_mark.line;
    refuse(r, line, "not valid YAML: ");
    buf_add_str(r->err, p->problem ? p->problem : "unknown problem");
    if (p->context)
        buf_addf(r->err, " (%s)", p->context);
    return false;
}

static struct yaml_node *new_node(struct reading *r, enum yaml_kind kind)
{
    struct yaml_node *node = arena_alloc(r->arena, sizeof(*node));
    node->kind = kind;
    node->line = r->event.start_mark.line + 1;
    return node;
}

static struct yaml_node *read_node(struct reading *r, int depth);

static struct yaml_node *read_text(struct reading *r)
{
    const char *value = (const char *)r->event.data.scalar.value;
    size_t len = r->event.data.scalar.length;
    struct yaml_node *node = new_node(r, YAML_TEXT);
    if (memchr(value, '\0', len))
        return refuse(r, r->event.start_mark.line, "a text holds a NUL character; take it out"), NULL;
    if (r->event.data.scalar.tag)
        return refuse(r, r->event.start_mark.line, "a tag (!name) is not possible here; put the text in quotes"), NULL;
    node->text = arena_strndup(r->arena, value, len);
    node->plain = r->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    return node;
}

/* The items up to the end event; for a map keys and values in turn. */
static struct yaml_node *read_items(struct reading *r, enum yaml_kind kind, yaml_event_type_t end, int depth)
{
    struct yaml_node *node = new_node(r, kind);
    bool fine = depth < YAML_DEPTH_MAX ||
                refuse(r, r->event.start_mark.line, "lists and mappings are nested too deeply; write them flatter");
    while (fine && next_event(r)) {
        if (r->event.type == end)
            return node;
        bool is_key = kind == YAML_MAP && node->items.len % 2 == 0;
        struct yaml_node *item = is_key && r->event.type != YAML_SCALAR_EVENT
                                     ? (refuse(r, r->event.start_mark.line,
                                               "a key has to be a plain word; put one that begins with * in quotes"),
                                        NULL)
                                     : read_node(r, depth + 1);
        fine = item != NULL;
        if (item)
            vec_push(&node->items, item);
    }
    yaml_release(node);
    return NULL;
}

static struct yaml_node *read_node(struct reading *r, int depth)
{
    switch (r->event.type) {
    case YAML_SCALAR_EVENT:
        return read_text(r);
    case YAML_SEQUENCE_START_EVENT:
        return read_items(r, YAML_LIST, YAML_SEQUENCE_END_EVENT, depth);
    case YAML_MAPPING_START_EVENT:
        return read_items(r, YAML_MAP, YAML_MAPPING_END_EVENT, depth);
    default:
        return refuse(r, r->event.start_mark.line,
                      "an alias (*name) is not possible here; write the text out, or put it in quotes"),
               NULL;
    }
}

static struct yaml_node *read_stream(struct reading *r)
{
    if (!next_event(r) || !next_event(r) || r->event.type == YAML_STREAM_END_EVENT || !next_event(r))
        return NULL;
    struct yaml_node *root = read_node(r, 0);
    if (!root)
        return NULL;
    bool ended = next_event(r) && next_event(r);
    if (ended && r->event.type != YAML_STREAM_END_EVENT)
        ended =
            refuse(r, r->event.start_mark.line, "a second document begins; one file is one list, take the \"---\" out");
    if (ended)
        return root;
    yaml_release(root);
    return NULL;
}

struct yaml_node *yaml_parse(struct arena *arena, const char *bytes, size_t len, size_t *line, struct buf *err)
{
    struct reading r = {.arena = arena, .err = err};
    if (!yaml_parser_initialize(&r.parser))
        BUG("no memory for the YAML parser");
    yaml_parser_set_input_string(&r.parser, (const unsigned char *)bytes, len);
    struct yaml_node *root = read_stream(&r);
    if (r.open)
        yaml_event_delete(&r.event);
    yaml_parser_delete(&r.parser);
    *line = r.line ? r.line : 1;
    return root;
}

void yaml_release(struct yaml_node *node)
{
    if (!node)
        return;
    for (size_t i = 0; i < node->items.len; i++)
        yaml_release(node->items.items[i]);
    vec_release(&node->items);
}
