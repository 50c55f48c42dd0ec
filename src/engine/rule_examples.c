/* Examples of rules: 'Das [war früh auf => war schon früh | war früh] klar.' with its marks taken out. */
#include "engine/rule_load.h"

struct reader {
    struct loader *l;
    struct arena *arena;
    const struct yaml_node *node;
    const char *p;
    struct buf text; /* so far, without the marks */
    VEC_OF(struct example_mark) marks;
};

static bool refuse(struct reader *r, const char *message)
{
    loader_fault(r->l, r->node->line, "%s: '%s'", message, r->node->text);
    return false;
}

/* Copies plain text up to one of the stop characters or the end; a backslash takes the meaning from the character
 * behind it. */
static void copy_plain(struct reader *r, struct buf *out, const char *stops)
{
    for (;; r->p++) {
        size_t plain = strcspn(r->p, "[]|\\=");
        buf_add(out, r->p, plain);
        r->p += plain;
        if (!*r->p || strchr(stops, *r->p))
            return;
        if (stops[0] == ']' && r->p[0] == '=' && r->p[1] == '>')
            return;
        if (r->p[0] == '\\' && r->p[1] && strchr("[]|\\=", r->p[1]))
            r->p++;
        buf_add_byte(out, *r->p);
    }
}

/* One blank on either side of "=>" and "|" belongs to the notation. */
static void drop_last_blank(struct buf *b, size_t from)
{
    if (b->len > from && b->data[b->len - 1] == ' ')
        b->data[--b->len] = '\0';
}

static const char *read_replacement(struct reader *r)
{
    struct buf out = BUF_EMPTY;
    r->p += *r->p == ' ';
    copy_plain(r, &out, "]|[");
    if (*r->p == '|')
        drop_last_blank(&out, 0);
    const char *text = arena_strdup(r->arena, buf_str(&out));
    buf_release(&out);
    return text;
}

static bool read_replacements(struct reader *r, struct example_mark *mark)
{
    VEC_OF(const char *) list = {0};
    r->p += 2;
    vec_push(&list, read_replacement(r));
    while (*r->p == '|') {
        r->p++;
        vec_push(&list, read_replacement(r));
    }
    const char **own = arena_alloc(r->arena, (list.len + 1) * sizeof(*own));
    memcpy(own, list.items, list.len * sizeof(*own));
    mark->replacements = own;
    vec_release(&list);
    return *r->p == ']' || refuse(r, "a mark is not closed; put \"]\" behind it, or write \\[ for a bracket");
}

/* Behind "[". */
static bool read_mark(struct reader *r)
{
    struct example_mark mark = {.off = r->text.len};
    copy_plain(r, &r->text, "][");
    if (*r->p == '=') {
        drop_last_blank(&r->text, mark.off);
        mark.len = r->text.len - mark.off;
        if (!read_replacements(r, &mark))
            return false;
    }
    if (*r->p != ']')
        return refuse(r, "a mark is not closed; put \"]\" behind it, or write \\[ for a bracket");
    r->p++;
    if (!mark.replacements)
        mark.len = r->text.len - mark.off;
    vec_push(&r->marks, mark);
    return true;
}

static bool read_example(struct reader *r, bool bad)
{
    for (;;) {
        copy_plain(r, &r->text, "[");
        if (!*r->p)
            break;
        r->p++;
        if (!bad)
            return refuse(r, "a good example has no marks; write \\[ for a bracket");
        if (!read_mark(r))
            return false;
    }
    return !bad || r->marks.len > 0 || refuse(r, "a bad example needs a mark; put [ ] around what is to be found");
}

static void keep_example(struct reader *r, struct example *e, bool bad)
{
    *e = (struct example){.bad = bad, .line = r->node->line, .mark_count = r->marks.len};
    e->text = arena_strdup(r->arena, buf_str(&r->text));
    if (r->marks.len) {
        e->marks = arena_alloc(r->arena, r->marks.len * sizeof(*e->marks));
        memcpy(e->marks, r->marks.items, r->marks.len * sizeof(*e->marks));
    }
}

void load_examples(struct loader *l, struct rule *rule, const struct yaml_node *list, bool bad)
{
    if (!loader_list(l, list, bad ? "bad" : "good"))
        return;
    struct arena *arena = &l->rules->arena;
    struct example *all = arena_alloc(arena, (rule->example_count + list->items.len) * sizeof(*all));
    if (rule->example_count)
        memcpy(all, rule->examples, rule->example_count * sizeof(*all));
    for (size_t i = 0; i < list->items.len; i++) {
        const struct yaml_node *node = list->items.items[i];
        const char *text = loader_text(l, node, "an example");
        if (!text)
            continue;
        struct reader r = {.l = l, .arena = arena, .node = node, .p = text};
        if (read_example(&r, bad))
            keep_example(&r, &all[rule->example_count++], bad);
        buf_release(&r.text);
        vec_release(&r.marks);
    }
    rule->examples = all;
}
