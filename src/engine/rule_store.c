#include "engine/rule_store.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/intern.h"
#include "engine/rule_store_file.h"

enum { DEPTH_MAX = 32 };

struct rule_store {
    void *map;
    size_t size;
    const struct store_head *head;
    const struct store_node *nodes;
    const struct store_pattern *patterns;
    const struct store_atom *atoms;
    const char *text;
    size_t next_node, next_pattern, next_atom;
};

void rule_files_add(struct rule_files_hash *h, struct span name, struct span bytes)
{
    uint64_t parts[3] = {h->value, hash_bytes(name.ptr, name.len), hash_bytes(bytes.ptr, bytes.len)};
    h->value = hash_bytes((const char *)parts, sizeof(parts));
}

/* Where the parts begin; false when they do not fill the file exactly or the head is not ours. */
static bool find_parts(struct rule_store *s)
{
    const struct store_head *h = s->map;
    if (s->size < sizeof(*h) || memcmp(h->magic, STORE_MAGIC, sizeof(h->magic)) != 0 || h->version != STORE_VERSION ||
        h->byte_order != STORE_BYTE_ORDER || h->size != s->size)
        return false;
    uint64_t nodes = sizeof(*h), patterns = nodes + (uint64_t)h->node_count * sizeof(*s->nodes);
    uint64_t atoms = patterns + (uint64_t)h->pattern_count * sizeof(*s->patterns);
    uint64_t text = atoms + (uint64_t)h->atom_count * sizeof(*s->atoms);
    const char *start = s->map;
    if (text + h->text_size != s->size || h->sum != hash_bytes(start + nodes, s->size - nodes))
        return false;
    s->head = h;
    s->nodes = (const void *)(start + nodes);
    s->patterns = (const void *)(start + patterns);
    s->atoms = (const void *)(start + atoms);
    s->text = start + text;
    return true;
}

static void map_file(struct rule_store *s, const char *path)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    if (fstat(fd, &st) == 0 && st.st_size > 0) {
        s->size = (size_t)st.st_size;
        s->map = mmap(NULL, s->size, PROT_READ, MAP_PRIVATE, fd, 0);
        s->map = s->map == MAP_FAILED ? NULL : s->map;
    }
    close(fd);
}

struct rule_store *rule_store_open(const char *path, struct rule_files_hash files)
{
    struct rule_store *s = xcalloc(1, sizeof(*s));
    map_file(s, path);
    if (s->map && find_parts(s) && s->head->files == files.value)
        return s;
    rule_store_close(s);
    return NULL;
}

void rule_store_close(struct rule_store *s)
{
    if (!s)
        return;
    if (s->map)
        munmap(s->map, s->size);
    free(s);
}

static bool read_node(struct rule_store *s, struct arena *arena, struct yaml_node **out, int depth)
{
    *out = NULL;
    if (s->next_node == s->head->node_count || depth > DEPTH_MAX)
        return false;
    const struct store_node *n = &s->nodes[s->next_node++];
    if (n->kind == STORE_NOTHING)
        return depth == 0;
    struct yaml_node *node = *out = arena_alloc(arena, sizeof(*node));
    node->kind = (enum yaml_kind)n->kind;
    node->line = n->line;
    node->plain = n->plain;
    if (n->kind == YAML_TEXT) {
        node->text = s->text + n->text;
        return n->text < s->head->text_size;
    }
    if (n->count > s->head->node_count - s->next_node)
        return false;
    node->items.items = arena_alloc(arena, n->count * sizeof(*node->items.items));
    node->items.len = node->items.cap = n->count;
    for (size_t i = 0; i < n->count; i++)
        if (!read_node(s, arena, &node->items.items[i], depth + 1))
            return false;
    return true;
}

bool rule_store_tree(struct rule_store *s, struct arena *arena, struct yaml_node **tree)
{
    return read_node(s, arena, tree, 0);
}

static bool read_atoms(struct rule_store *s, struct arena *arena, size_t count, double cost, struct atom_set *out)
{
    if (count > s->head->atom_count - s->next_atom)
        return false;
    *out = (struct atom_set){arena_alloc(arena, count * sizeof(*out->items)), count, cost};
    for (size_t i = 0; i < count; i++) {
        const struct store_atom *a = &s->atoms[s->next_atom++];
        if (a->text >= s->head->text_size || a->len >= s->head->text_size - a->text)
            return false;
        out->items[i] = (struct atom){{s->text + a->text, a->len}, a->word_start, a->word_end};
    }
    return true;
}

bool rule_store_pattern(struct rule_store *s, struct arena *arena, struct stored_pattern *out)
{
    if (s->next_pattern == s->head->pattern_count)
        return false;
    const struct store_pattern *p = &s->patterns[s->next_pattern++];
    out->groups = p->groups;
    return read_atoms(s, arena, p->atom_count, p->cost, &out->atoms) &&
           read_atoms(s, arena, p->more_count, p->more_cost, &out->more);
}
