#include "engine/rule_store.h"

#include <stdlib.h>
#include <string.h>

#include "engine/rule_walk.h"

uint64_t rule_print(uint64_t print, struct span name, struct span bytes)
{
    uint64_t parts[3] = {print, hash_bytes(name.ptr, name.len), hash_bytes(bytes.ptr, bytes.len)};
    return hash_bytes((const char *)parts, sizeof(parts));
}

/* Four chains side by side, so that the processor need not wait for each product; any change of a word changes one. */
static uint64_t sum_of(const char *bytes, size_t size)
{
    uint64_t chains[4] = {1, 2, 3, 4}, words[4];
    size_t at = 0;
    for (; at + sizeof(words) <= size; at += sizeof(words)) {
        memcpy(words, bytes + at, sizeof(words));
        for (size_t i = 0; i < 4; i++)
            chains[i] = (chains[i] ^ words[i]) * 0x9E3779B97F4A7C15u;
    }
    return hash_bytes((const char *)chains, sizeof(chains)) ^ hash_bytes(bytes + at, size - at);
}

static bool is_ours(const char *bytes, size_t size, const struct rule_sources *sources)
{
    struct rule_store_head head;
    if (size < sizeof(head))
        return false;
    memcpy(&head, bytes, sizeof(head));
    return memcmp(head.magic, RULE_STORE_MAGIC, sizeof(head.magic)) == 0 && head.version == RULE_STORE_VERSION &&
           head.byte_order == RULE_STORE_BYTE_ORDER && head.size == size && head.print == sources->print &&
           head.sum == sum_of(bytes + sizeof(head), size - sizeof(head));
}

static const char *const *kept_files(struct arena *arena, const struct rule_sources *sources)
{
    const char **files = arena_alloc(arena, sources->file_count * sizeof(*files));
    for (size_t i = 0; i < sources->file_count; i++)
        files[i] = arena_strdup(arena, sources->files[i]);
    return files;
}

struct ruleset *rule_store_read(const char *path, const struct lang *lang, const struct rule_sources *sources)
{
    struct ruleset *rs = xcalloc(1, sizeof(*rs));
    rs->lang = lang;
    file_map_open(&rs->store, path); /* without one the rules are read from their own files */
    size_t size = rs->store.size;
    struct store_walk w = {
        .arena = &rs->arena, .bytes = rs->store.bytes, .at = sizeof(struct rule_store_head), .size = size};
    w.broken = !w.bytes || !is_ours(w.bytes, size, sources);
    if (!w.broken)
        rule_walk(&w, rs, kept_files(&rs->arena, sources), sources->file_count);
    if (!w.broken && w.at == size)
        return rs;
    ruleset_free(rs);
    return NULL;
}

void rule_store_write(struct ruleset *rs, const struct rule_sources *sources, struct buf *out)
{
    struct rule_store_head head = {.magic = RULE_STORE_MAGIC,
                                   .version = RULE_STORE_VERSION,
                                   .byte_order = RULE_STORE_BYTE_ORDER,
                                   .print = sources->print};
    size_t start = out->len;
    buf_add(out, (const char *)&head, sizeof(head));
    struct store_walk w = {.out = out, .at = sizeof(head)};
    rule_walk(&w, rs, sources->files, sources->file_count);
    head.size = out->len - start;
    head.sum = sum_of(out->data + start + sizeof(head), head.size - sizeof(head));
    memcpy(out->data + start, &head, sizeof(head));
}
