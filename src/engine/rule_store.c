#include "engine/rule_store.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "engine/rule_walk.h"

static inline uint64_t add_word(uint64_t chain, const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof(word));
    return (chain ^ word) * 0x9E3779B97F4A7C15u;
}

/* Four chains side by side, so that the processor need not wait for each product; any change of a word changes one. */
uint64_t rule_store_sum(const char *bytes, size_t size)
{
    uint64_t a = 1, b = 2, c = 3, d = 4;
    size_t at = offsetof(struct rule_store_head, names);
    for (; at + 32 <= size; at += 32) {
        a = add_word(a, bytes + at);
        b = add_word(b, bytes + at + 8);
        c = add_word(c, bytes + at + 16);
        d = add_word(d, bytes + at + 24);
    }
    uint64_t parts[5] = {a, b, c, d, hash_bytes(bytes + at, size - at)};
    return hash_bytes((const char *)parts, sizeof(parts));
}

/* --- reading */

/* Whether it was made from these files. Their bytes are read only when their times do not tell. */
static bool is_of(const struct rule_store_head *head, const struct file_map *store, const struct rule_files *files)
{
    uint64_t print;
    if (head->names != files->names)
        return false;
    return rule_files_are_older(files, store->changed) || (rule_files_print(files, &print) && head->print == print);
}

static bool is_ours(const struct file_map *store, const struct rule_files *files)
{
    const struct rule_store_head *head = store->bytes;
    return store->size >= sizeof(*head) && memcmp(head->magic, RULE_STORE_MAGIC, sizeof(head->magic)) == 0 &&
           head->version == RULE_STORE_VERSION && head->byte_order == RULE_STORE_BYTE_ORDER &&
           head->size == store->size && head->index <= store->size && is_of(head, store, files) &&
           head->sum == rule_store_sum(store->bytes, store->size);
}

static const char *const *kept_paths(struct arena *arena, const struct rule_files *files)
{
    const char **paths = arena_alloc(arena, files->paths.len * sizeof(*paths));
    for (size_t i = 0; i < files->paths.len; i++)
        paths[i] = arena_strdup(arena, files->paths.items[i]);
    return paths;
}

static struct rule_reader *reader_new(void)
{
    struct rule_reader *r = xcalloc(1, sizeof(*r));
    pthread_mutex_init(&r->lock, NULL);
    return r;
}

struct ruleset *rule_store_read(const char *path, const struct lang *lang, const struct rule_files *files)
{
    struct ruleset *rs = xcalloc(1, sizeof(*rs));
    rs->lang = lang;
    rs->reader = reader_new();
    file_map_open(&rs->store, path); /* without one the rules are read from their own files */
    if (rs->store.bytes && is_ours(&rs->store, files)) {
        struct store_walk w = {.arena = &rs->arena, .bytes = rs->store.bytes, .size = rs->store.size};
        w.at = ((const struct rule_store_head *)rs->store.bytes)->index;
        rs->reader->codes_begin = walk_span(&w, (struct span){0});
        rule_walk(&w, rs, kept_paths(&rs->arena, files), files->paths.len, NULL);
        if (!w.broken && w.at == w.size)
            return rs;
    }
    ruleset_free(rs);
    return NULL;
}

/* The lock is held. */
static void read_body(const struct ruleset *rs, struct rule *rule)
{
    struct store_walk w = {
        .arena = &rs->reader->arena, .bytes = rs->store.bytes, .at = rule->body, .size = rs->store.size};
    struct rule_walk rw = {&w, rs->reader->codes_begin, &rs->reader->patterns};
    rule_walk_body(&rw, rule);
    if (!w.broken)
        atomic_store_explicit(&rule->unread, false, memory_order_release);
}

const struct rule *ruleset_rule(const struct ruleset *rs, uint32_t number)
{
    struct rule *rule = rs->rules.items[number];
    if (!atomic_load_explicit(&rule->unread, memory_order_acquire))
        return rule;
    pthread_mutex_lock(&rs->reader->lock);
    if (atomic_load_explicit(&rule->unread, memory_order_relaxed))
        read_body(rs, rule);
    pthread_mutex_unlock(&rs->reader->lock);
    return atomic_load_explicit(&rule->unread, memory_order_relaxed) ? NULL : rule;
}

/* --- writing */

static void read_all(const struct ruleset *rs)
{
    for (uint32_t i = 0; i < rs->rules.len; i++)
        if (!ruleset_rule(rs, i))
            BUG("a rule that cannot be read");
}

/* What the codes of all patterns begin with. */
static void find_beginning(const struct pattern_list *patterns, struct buf *begin)
{
    struct buf code = BUF_EMPTY;
    for (size_t i = 0; i < patterns->len; i++) {
        buf_clear(i == 0 ? begin : &code);
        pattern_add_code(patterns->items[i], i == 0 ? begin : &code);
        for (size_t k = 0; i > 0 && k < begin->len; k++)
            if (k >= code.len || begin->data[k] != code.data[k])
                begin->len = k;
    }
    buf_release(&code);
}

static uint32_t *write_bodies(struct store_walk *w, const struct ruleset *rs, struct span codes_begin)
{
    struct rule_walk rw = {.w = w, .codes_begin = codes_begin};
    uint32_t *bodies = xcalloc(rs->rules.len + 1, sizeof(*bodies));
    for (size_t i = 0; i < rs->rules.len; i++) {
        bodies[i] = (uint32_t)w->at;
        rule_walk_body(&rw, rs->rules.items[i]);
    }
    return bodies;
}

bool rule_store_write(struct ruleset *rs, const struct rule_files *files, struct buf *out)
{
    struct rule_store_head head = {.magic = RULE_STORE_MAGIC,
                                   .version = RULE_STORE_VERSION,
                                   .byte_order = RULE_STORE_BYTE_ORDER,
                                   .names = files->names};
    if (!rule_files_print(files, &head.print))
        return false;
    size_t start = out->len;
    struct buf begin = BUF_EMPTY;
    buf_add(out, (const char *)&head, sizeof(head));
    struct store_walk w = {.out = out, .at = sizeof(head)};
    read_all(rs);
    find_beginning(rs->reader ? &rs->reader->patterns : &rs->patterns, &begin);
    uint32_t *bodies = write_bodies(&w, rs, buf_span(&begin));
    head.index = w.at;
    walk_span(&w, buf_span(&begin));
    rule_walk(&w, rs, files->paths.items, files->paths.len, bodies);
    free(bodies);
    buf_release(&begin);
    head.size = out->len - start;
    memcpy(out->data + start, &head, sizeof(head));
    head.sum = rule_store_sum(out->data + start, head.size);
    memcpy(out->data + start, &head, sizeof(head));
    return true;
}
