/* Termbases as YAML: a list of entries. */
#include "engine/termbase.h"
#include "engine/yaml_tree.h"

static int refuse(struct buf *err, const struct yaml_node *n, const char *what)
{
    buf_addf(err, "%zu: %s", n->line, what);
    return -1;
}

/* A list of texts is what CSV has in one field. */
static int read_value(struct arena *arena, const struct yaml_node *n, bool list, struct span *out, struct buf *err)
{
    struct buf all = BUF_EMPTY;
    if (n->kind == YAML_TEXT) {
        *out = span_of(n->text);
        return 0;
    }
    if (n->kind == YAML_MAP || !list)
        return refuse(err, n, list ? "a text or a list of texts belongs here" : "a single text belongs here");
    for (size_t i = 0; i < n->items.len && err->len == 0; i++) {
        if (n->items.items[i]->kind != YAML_TEXT)
            refuse(err, n->items.items[i], "a list of terms holds texts only");
        else
            buf_addf(&all, i ? "|%s" : "%s", n->items.items[i]->text);
    }
    *out = arena_span(arena, buf_span(&all));
    buf_release(&all);
    return err->len ? -1 : 0;
}

static int unknown_member(struct buf *err, const struct yaml_node *key)
{
    buf_addf(err, "%zu: unknown key \"%.60s\"; known are", key->line, key->text);
    for (int i = 0; i < TERM_MEMBERS; i++)
        buf_addf(err, i ? ", %s" : " %s", term_member_names[i]);
    return -1;
}

static int read_entry(struct termbase *b, const struct yaml_node *n, struct buf *err)
{
    struct term_entry entry = {0};
    struct buf why = BUF_EMPTY;
    if (n->kind != YAML_MAP)
        return refuse(err, n, "an entry has keys, such as \"source: board\"");
    for (size_t i = 0; i + 1 < n->items.len; i += 2) {
        enum term_member member = term_member_of(span_of(n->items.items[i]->text));
        if (member == TERM_MEMBERS)
            return unknown_member(err, n->items.items[i]);
        bool list = member == TERM_TARGET || member == TERM_FORBIDDEN;
        if (read_value(&b->arena, n->items.items[i + 1], list, &entry.members[member], err) != 0)
            return -1;
    }
    int result = termbase_add(b, &entry, &why);
    if (result != 0)
        refuse(err, n, buf_str(&why));
    buf_release(&why);
    return result;
}

int termbase_read_yaml(struct termbase *b, const char *bytes, size_t len, struct buf *err)
{
    struct buf why = BUF_EMPTY;
    size_t line = 1;
    struct yaml_node *root = yaml_parse(&b->arena, bytes, len, &line, &why);
    int result = why.len > 0 ? -1 : 0;
    if (result != 0)
        buf_addf(err, "%zu: %s", line, buf_str(&why));
    else if (root && root->kind != YAML_LIST)
        result = refuse(err, root, "a termbase is a list: a line with \"- source: ...\" for each entry");
    for (size_t i = 0; root && result == 0 && i < root->items.len; i++)
        result = read_entry(b, root->items.items[i], err);
    if (root)
        yaml_release(root);
    buf_release(&why);
    return result;
}
