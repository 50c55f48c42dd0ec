/* Writes a store of rules. */
#include <string.h>

#include "base/intern.h"
#include "base/vec.h"
#include "engine/rule_store.h"
#include "engine/rule_store_file.h"

struct rule_record {
    VEC_OF(struct store_node) nodes;
    VEC_OF(struct store_pattern) patterns;
    VEC_OF(struct store_atom) atoms;
    struct buf text;
};

struct rule_record *rule_record_new(void)
{
    struct rule_record *r = xcalloc(1, sizeof(*r));
    buf_init(&r->text);
    return r;
}

void rule_record_free(struct rule_record *r)
{
    if (!r)
        return;
    vec_release(&r->nodes);
    vec_release(&r->patterns);
    vec_release(&r->atoms);
    buf_release(&r->text);
    free(r);
}

static uint32_t add_text(struct rule_record *r, struct span text)
{
    uint32_t at = (uint32_t)r->text.len;
    buf_add_span(&r->text, text);
    buf_add_byte(&r->text, '\0');
    return at;
}

void rule_record_tree(struct rule_record *r, const struct yaml_node *tree)
{
    struct store_node node = {.kind = STORE_NOTHING};
    if (tree) {
        node.kind = (uint8_t)tree->kind;
        node.line = (uint32_t)tree->line;
        node.plain = tree->plain;
        node.count = (uint32_t)(tree->kind == YAML_TEXT ? strlen(tree->text) : tree->items.len);
        node.text = tree->kind == YAML_TEXT ? add_text(r, span_of(tree->text)) : 0;
    }
    vec_push(&r->nodes, node);
    for (size_t i = 0; tree && i < tree->items.len; i++)
        rule_record_tree(r, tree->items.items[i]);
}

static void add_atoms(struct rule_record *r, const struct atom_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        const struct atom *a = &set->items[i];
        vec_push(&r->atoms,
                 (struct store_atom){add_text(r, a->text), (uint16_t)a->text.len, a->word_start, a->word_end});
    }
}

void rule_record_pattern(struct rule_record *r, const struct stored_pattern *p)
{
    vec_push(&r->patterns, (struct store_pattern){p->atoms.cost, p->more.cost, (uint32_t)p->groups,
                                                  (uint32_t)p->atoms.count, (uint32_t)p->more.count, 0});
    add_atoms(r, &p->atoms);
    add_atoms(r, &p->more);
}

void rule_record_write(const struct rule_record *r, struct rule_files_hash files, struct buf *out)
{
    struct store_head head = {
        .magic = STORE_MAGIC,
        .version = STORE_VERSION,
        .byte_order = STORE_BYTE_ORDER,
        .files = files.value,
        .node_count = (uint32_t)r->nodes.len,
        .pattern_count = (uint32_t)r->patterns.len,
        .atom_count = (uint32_t)r->atoms.len,
        .text_size = (uint32_t)r->text.len,
    };
    size_t nodes = r->nodes.len * sizeof(*r->nodes.items), patterns = r->patterns.len * sizeof(*r->patterns.items),
           atoms = r->atoms.len * sizeof(*r->atoms.items);
    head.size = sizeof(head) + nodes + patterns + atoms + r->text.len;
    size_t start = out->len;
    buf_add(out, (const char *)&head, sizeof(head));
    buf_add(out, (const char *)r->nodes.items, nodes);
    buf_add(out, (const char *)r->patterns.items, patterns);
    buf_add(out, (const char *)r->atoms.items, atoms);
    buf_add(out, buf_str(&r->text), r->text.len);
    head.sum = hash_bytes(out->data + start + sizeof(head), out->len - start - sizeof(head));
    memcpy(out->data + start, &head, sizeof(head));
}
